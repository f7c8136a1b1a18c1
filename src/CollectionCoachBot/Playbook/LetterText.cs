namespace CollectionCoachBot.Playbook;

/// <summary>The letter of a stage, in one language.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Paragraphs">What stands before the table of invoices.</param>
/// <param name="Ask">What they are asked to do, and by when.</param>
/// <param name="Reply">The slip for their answer.</param>
/// <param name="Note">To the rep, never in the letter: how it is approved, sealed and sent.</param>
/// <param name="Authority">Who may send it; anybody but the rep approves and seals it first.</param>
internal sealed record LetterText(string Title, IReadOnlyList<Text> Paragraphs, Text Ask, Text Reply, string Note, Authority Authority);
