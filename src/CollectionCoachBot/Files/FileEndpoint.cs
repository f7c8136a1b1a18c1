using System.Net.Mime;
using System.Text;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CollectionCoachBot.Files;

/// <summary>
/// Answers <c>GET /files/{id}</c>. The address is the only key, since nobody signs in here; so it is good for one file and for minutes only, and
/// what whoever asked for it may see is looked at again.
/// </summary>
internal sealed class FileEndpoint(FileLinks links, IEnumerable<IFileSource> sources, IDbContextFactory<CoachDb> databases, Words words)
{
    private const int LongestName = 60;

    public async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        var id = context.Request.RouteValues["id"] as string ?? "";
        if (await ReadAsync(id, context.RequestAborted) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = MediaTypeNames.Text.Plain + "; charset=utf-8";
            await context.Response.WriteAsync(string.Join("\n", Languages.All.Select(language => words.Plain(language, "files.link-over"))), Encoding.UTF8, context.RequestAborted);
            return;
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(NameOf(file.Name) + file.Extension);
        headers.ContentDisposition = disposition.ToString();
        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private async Task<FileContent?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(id, cancellationToken) is not { } link || sources.FirstOrDefault(source => source.Kind == link.Kind) is not { } source)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == link.PersonId, cancellationToken);
        return person is null ? null : await source.ReadAsync(person, link.Subject, cancellationToken);
    }

    /// <summary>Letters, digits and spaces only: no file system and no header reads anything else into it.</summary>
    private static string NameOf(string said)
    {
        var name = new StringBuilder();
        foreach (var c in said)
            name.Append(char.IsLetterOrDigit(c) ? c : ' ');
        return Escape.Shorten(string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), LongestName).TrimEnd('…');
    }
}
