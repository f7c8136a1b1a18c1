namespace CollectionCoachBot.Editions.Book;

/// <summary>One topic of the playbook, to read at a stretch.</summary>
/// <param name="Id">Names its file; the same in every language.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Intro">A line under it; empty: none.</param>
/// <param name="Blocks">What it says.</param>
internal sealed record BookPage(string Id, string Title, string Intro, IReadOnlyList<BookBlock> Blocks);
