namespace CollectionCoachBot.Receivables;

/// <summary>The person for whom something is looked up.</summary>
/// <param name="PersonId">Their id.</param>
/// <param name="OwnerNames">Lower-case e-mails and UPNs by which the ledger names them as owner.</param>
internal sealed record Asker(string PersonId, IReadOnlyList<string> OwnerNames);
