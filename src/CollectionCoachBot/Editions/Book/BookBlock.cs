namespace CollectionCoachBot.Editions.Book;

/// <summary>A part of a page. All of it is plain text: whoever writes it down escapes it.</summary>
/// <param name="Kind">How it looks.</param>
/// <param name="Lines">A heading has one.</param>
/// <param name="Label">What stands before it; null: nothing.</param>
internal sealed record BookBlock(BookBlockKind Kind, IReadOnlyList<string> Lines, string? Label = null);
