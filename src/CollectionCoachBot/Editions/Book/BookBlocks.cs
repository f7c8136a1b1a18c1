using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Editions.Book;

/// <summary>Collects the parts of a page.</summary>
internal sealed class BookBlocks
{
    private readonly List<BookBlock> _blocks = [];

    public IReadOnlyList<BookBlock> All => _blocks;

    public BookBlocks Heading(string text) => Add(new BookBlock(BookBlockKind.Heading, [text]));

    public BookBlocks Subheading(string text) => Add(new BookBlock(BookBlockKind.Subheading, [text]));

    public BookBlocks Text(string? label, params IReadOnlyList<string> lines) => Add(new BookBlock(BookBlockKind.Text, lines, label));

    public BookBlocks Quote(string? label, params IReadOnlyList<string> lines) => Add(new BookBlock(BookBlockKind.Quote, lines, label));

    public BookBlocks List(string? label, IEnumerable<string> lines) => Add(new BookBlock(BookBlockKind.List, [.. lines], label));

    /// <summary>A text with all its variants: the first whose facts are known is the one that is said.</summary>
    public BookBlocks Said(string label, Text text) => Quote(label, Variants(text));

    public static IReadOnlyList<string> Variants(Text text) => [.. text.Variants.Select(variant => variant.Template)];

    /// <summary>On one line, where a text is one item among others.</summary>
    public static string Line(Text text) => string.Join(" / ", Variants(text));

    private BookBlocks Add(BookBlock block)
    {
        if (block.Lines.Count > 0)
            _blocks.Add(block);
        return this;
    }
}
