using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Finds in a text that a company wrote what must not be said.</summary>
/// <param name="text">The words, with placeholders.</param>
/// <param name="stage">Their stage; null: words for every stage.</param>
/// <param name="isSpoken">Whether they are words for the customer, and not for the rep.</param>
/// <returns>What is wrong, and the way out; null: nothing.</returns>
internal delegate FaultText? FindForbidden(string text, OverdueStage? stage, bool isSpoken);
