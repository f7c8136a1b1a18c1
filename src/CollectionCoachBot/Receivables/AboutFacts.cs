namespace CollectionCoachBot.Receivables;

/// <summary>What a rep may know better of a customer than the ledger does.</summary>
/// <param name="Contact">The person we speak to; null: not known.</param>
/// <param name="Segment">Other: not known too.</param>
/// <param name="Grade">Null: there is none.</param>
/// <param name="IsNaturalPerson">A sole trader: nothing may be kept that somebody found out about them.</param>
internal sealed record AboutFacts(string? Contact, Segment Segment, Grade? Grade, bool IsNaturalPerson)
{
    public static AboutFacts Of(AccountBrief account) => new(account.Contact, account.Segment, account.Grade, account.IsNaturalPerson);
}
