namespace CollectionCoachBot.Editions.Book;

/// <summary>How a part of a page looks.</summary>
internal enum BookBlockKind
{
    Heading,
    Subheading,
    Text,

    /// <summary>Words to say, to send or to copy.</summary>
    Quote,
    List,
}
