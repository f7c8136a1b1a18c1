namespace CollectionCoachBot.Receivables;

/// <summary>The facts of a contract on which it depends which law holds. Unknown is an answer too.</summary>
/// <param name="Jurisdiction">The contract's law.</param>
/// <param name="OurSize">Ours at signing.</param>
/// <param name="TheirSize">Theirs at signing.</param>
/// <param name="Kind">What the contract is about.</param>
/// <param name="SizeTold">Whether we told them at signing that we are small or medium-sized, as 保障中小企业款项支付条例 art. 3 asks; null: not known.</param>
internal sealed record ContractFacts(Jurisdiction Jurisdiction, CompanySize OurSize, CompanySize TheirSize, ContractKind Kind, bool? SizeTold)
{
    public static ContractFacts Unknown { get; } = new(default, default, default, default, null);
}
