namespace CollectionCoachBot.Claims.Interest;

/// <summary>What a rate of interest is for.</summary>
internal enum RatePeriod
{
    Year,
    Day,
}
