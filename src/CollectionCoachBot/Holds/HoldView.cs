using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Holds;

/// <summary>A hold as a card shows it.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="CustomerName">As the ledger writes it.</param>
/// <param name="Receivable">What it is about; null: the whole customer.</param>
/// <param name="PlacedBy">Who put it on hold.</param>
internal sealed record HoldView(Hold Hold, string CustomerName, Receivable? Receivable, string PlacedBy);
