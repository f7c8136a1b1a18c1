using System.Globalization;
using System.Net;
using System.Text;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Editions.Book;

/// <summary>All pages as one HTML file with a table of contents: it loads nothing, runs nothing and prints well. Everything from the playbook is escaped.</summary>
internal static class HtmlBook
{
    private const string Style =
        """
        body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2328; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
        h1 { font-size: 1.9rem; margin: 0 0 .25rem } h2 { font-size: 1.5rem; margin: 3rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #4b53bc }
        h3 { font-size: 1.2rem; margin: 2rem 0 .5rem } h4 { font-size: 1rem; margin: 1.5rem 0 .25rem }
        p, ul { margin: .4rem 0 } nav ul { columns: 2; padding-left: 1.2rem } .subtle { color: #59636e } b { font-weight: 600 }
        blockquote { margin: .4rem 0; padding: .4rem .8rem; background: #f3f3fb; border-left: 3px solid #4b53bc } blockquote p { margin: .2rem 0 } a { color: #3b429c }
        @media print { body { max-width: none; margin: 0; font-size: 11pt } section { break-before: page } h3, h4 { break-after: avoid } blockquote, li { break-inside: avoid } nav a { color: inherit; text-decoration: none } }
        """;

    public static string Write(Language language, string title, string version, string contents, IReadOnlyList<BookPage> pages)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{language.Tag()}\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<title>{Of(title)}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n");
        text.Append(CultureInfo.InvariantCulture, $"<h1>{Of(title)}</h1>\n<p class=\"subtle\">{Of(version)}</p>\n<nav>\n<h2>{Of(contents)}</h2>\n<ul>\n");
        foreach (var page in pages)
            text.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Of(page.Id)}\">{Of(page.Title)}</a></li>\n");
        text.Append("</ul>\n</nav>\n");
        foreach (var page in pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"<section id=\"{Of(page.Id)}\">\n<h2>{Of(page.Title)}</h2>\n");
            if (page.Intro.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"<p class=\"subtle\">{Of(page.Intro)}</p>\n");
            foreach (var block in page.Blocks)
                Write(text, block);
            text.Append("</section>\n");
        }

        return text.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder text, BookBlock block)
    {
        if (block.Label is { } label && block.Kind != BookBlockKind.Text)
            text.Append(CultureInfo.InvariantCulture, $"<p><b>{Of(label)}</b></p>\n");
        switch (block.Kind)
        {
            case BookBlockKind.Heading:
                text.Append(CultureInfo.InvariantCulture, $"<h3>{Of(block.Lines[0])}</h3>\n");
                break;
            case BookBlockKind.Subheading:
                text.Append(CultureInfo.InvariantCulture, $"<h4>{Of(block.Lines[0])}</h4>\n");
                break;
            case BookBlockKind.List:
                text.Append(CultureInfo.InvariantCulture, $"<ul>{string.Concat(block.Lines.Select(line => $"<li>{Of(line)}</li>"))}</ul>\n");
                break;
            case BookBlockKind.Quote:
                text.Append(CultureInfo.InvariantCulture, $"<blockquote>{string.Concat(block.Lines.Select(line => $"<p>{Of(line)}</p>"))}</blockquote>\n");
                break;
            default:
                var before = block.Label is { } named ? $"<b>{Of(named)}</b>: " : "";
                text.Append(string.Concat(block.Lines.Select((line, i) => $"<p>{(i == 0 ? before : "")}{Of(line)}</p>\n")));
                break;
        }
    }

    private static string Of(string text) => WebUtility.HtmlEncode(text);
}
