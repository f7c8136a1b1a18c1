namespace CollectionCoachBot.Receivables;

/// <summary>A party's size when the contract was signed, for the scope of 保障中小企业款项支付条例.</summary>
internal enum CompanySize
{
    Unknown,
    Sme,
    Large,
    PublicBody,
}
