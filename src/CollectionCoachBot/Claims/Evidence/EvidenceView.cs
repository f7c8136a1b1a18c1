using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>All that the evidence card shows of a customer.</summary>
/// <param name="Account">The customer.</param>
/// <param name="Clocks">Of what is past due, the first to end first.</param>
/// <param name="Evidence">What was logged, the newest first.</param>
/// <param name="PartlyPaid">Receivables of which the ledger shows a part as paid, on whatever day.</param>
/// <param name="Names">Of those who logged, by id.</param>
/// <param name="Invoice">The only invoice that is shown; null: all.</param>
/// <param name="Reference">What the card's buttons carry to find the customer again.</param>
internal sealed record EvidenceView(
    AccountBrief Account, IReadOnlyList<LimitationClock> Clocks, IReadOnlyList<ClaimEvidence> Evidence, IReadOnlyList<Receivable> PartlyPaid,
    IReadOnlyDictionary<string, string> Names, string? Invoice, (string Name, string Id) Reference);
