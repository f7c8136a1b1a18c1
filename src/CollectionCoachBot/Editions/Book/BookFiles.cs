using System.Text;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Editions.Book;

/// <summary>The files of an export: the same playbook always gives the same bytes.</summary>
internal static class BookFiles
{
    /// <summary>Their paths below the folder, with <c>/</c>, and their texts.</summary>
    public static IEnumerable<(string Path, string Text)> Of(PlaybookEdition edition, Words words)
    {
        foreach (var language in Languages.All)
        {
            var book = new PlaybookBook(edition, language, words);
            var pages = book.Pages();
            yield return ($"playbook.{language.Tag()}.html", HtmlBook.Write(language, book.Title, book.Version, words.Plain(language, "editions.book-contents"), pages));
            yield return ($"{language.Tag()}/index.md", MarkdownBook.Index(book.Title, book.Version, pages));
            foreach (var page in pages)
                yield return ($"{language.Tag()}/{MarkdownBook.FileOf(page)}", MarkdownBook.Page(page));
        }
    }

    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    /// <returns>How many files were written.</returns>
    public static int Write(DirectoryInfo folder, PlaybookEdition edition, Words words)
    {
        var count = 0;
        foreach (var (path, text) in Of(edition, words))
        {
            var file = Path.Combine([folder.FullName, .. path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            count++;
        }

        return count;
    }
}
