using System.Globalization;
using System.Text;

namespace CollectionCoachBot.Editions.Book;

/// <summary>Pages as Markdown, one file each, and an index. What the playbook says can't become markup.</summary>
internal static class MarkdownBook
{
    private const string Markup = @"\`*_[]<>#|~";

    public static string Index(string title, string version, IEnumerable<BookPage> pages)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Escape(title)}\n\n{Escape(version)}\n\n");
        foreach (var page in pages)
            text.Append(CultureInfo.InvariantCulture, $"- [{Escape(page.Title)}]({FileOf(page)})\n");
        return text.ToString();
    }

    public static string FileOf(BookPage page) => page.Id + ".md";

    public static string Page(BookPage page)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Escape(page.Title)}\n");
        if (page.Intro.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{Escape(page.Intro)}\n");
        foreach (var block in page.Blocks)
            Write(text.Append('\n'), block);
        return text.ToString();
    }

    private static void Write(StringBuilder text, BookBlock block)
    {
        var lines = block.Lines.Select(Escape).ToList();
        if (block.Label is { } label && (block.Kind != BookBlockKind.Text || lines.Count > 1))
            text.Append(CultureInfo.InvariantCulture, $"**{Escape(label)}**\n\n");
        switch (block.Kind)
        {
            case BookBlockKind.Heading:
                text.Append(CultureInfo.InvariantCulture, $"## {lines[0]}\n");
                break;
            case BookBlockKind.Subheading:
                text.Append(CultureInfo.InvariantCulture, $"### {lines[0]}\n");
                break;
            case BookBlockKind.List:
                text.Append(string.Concat(lines.Select(line => $"- {line}\n")));
                break;
            case BookBlockKind.Quote:
                text.Append(string.Join(">\n", lines.Select(line => $"> {line}\n")));
                break;
            default:
                text.Append(string.Join("\n", lines.Select(line => block.Label is { } before && lines.Count == 1 ? $"**{Escape(before)}**: {line}\n" : $"{line}\n")));
                break;
        }
    }

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        foreach (var c in line.ReplaceLineEndings(" "))
        {
            if (Markup.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        var digits = escaped.Length - escaped.ToString().TrimStart("0123456789".ToCharArray()).Length;
        if (escaped.Length > 0 && escaped[0] is '-' or '+' or '=')
            escaped.Insert(0, '\\');
        else if (digits > 0 && digits < escaped.Length && escaped[digits] is '.' or ')')
            escaped.Insert(digits, '\\');
        return escaped.ToString();
    }
}
