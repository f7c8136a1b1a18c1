namespace CollectionCoachBot.Preparing.Checklist;

/// <summary>What is known for one entry of the checklist.</summary>
/// <param name="Text">In words for a card.</param>
/// <param name="IsWhole">False: it helps, but the entry asks for more and stays open.</param>
internal sealed record PreparationFact(string Text, bool IsWhole = true);
