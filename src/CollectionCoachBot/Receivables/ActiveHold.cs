namespace CollectionCoachBot.Receivables;

/// <summary>A hold in force, as a card tells of it.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="Receivable">The open receivable that it is about, what it holds laid upon it; null: the whole customer.</param>
internal sealed record ActiveHold(Hold Hold, Receivable? Receivable);
