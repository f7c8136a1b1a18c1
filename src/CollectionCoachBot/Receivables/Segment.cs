namespace CollectionCoachBot.Receivables;

/// <summary>The kind of customer, which shapes who decides, when they pay and which papers they want.</summary>
internal enum Segment
{
    Other,
    Project,
    Manufacturer,
    IndustrialGoods,
    Retail,
    PublicSector,
}
