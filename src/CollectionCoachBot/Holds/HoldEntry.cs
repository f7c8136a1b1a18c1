using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Holds;

/// <summary>A filled form that may be stored.</summary>
/// <param name="Kind">A pause or a dispute.</param>
/// <param name="Amount">The part of the receivable; null: all.</param>
/// <param name="Reason">Why.</param>
/// <param name="UntilOn">The day on which it ends.</param>
/// <param name="HandledBy">Who clears it up.</param>
internal sealed record HoldEntry(HoldKind Kind, decimal? Amount, string Reason, DateOnly UntilOn, string HandledBy);
