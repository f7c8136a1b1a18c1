namespace CollectionCoachBot.Library;

/// <summary>The verbs of the library's buttons. Data: t a topic, e an entry, c the command whose card it is, s a stage.</summary>
internal static class LibraryVerbs
{
    public const string HomeVerb = "library.home";
    public const string ShelfVerb = "library.shelf";
    public const string EntryVerb = "library.entry";
    public const string PhrasesVerb = "library.phrases";
}
