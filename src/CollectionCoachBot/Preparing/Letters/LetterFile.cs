using System.Net.Mime;
using System.Text;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>
/// Answers <c>GET /files/{id}</c>. The address is the only key, since nobody signs in here; so it is good for one letter and for minutes only, and
/// the scope of whoever asked for it is checked again.
/// </summary>
internal sealed class LetterFile(LetterLinks links, CaseFinder finder, LetterDesk desk, LetterDocument document, Roles roles, IDbContextFactory<CoachDb> databases, Words words)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int LongestName = 60;

    public async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        var id = context.Request.RouteValues["id"] as string ?? "";
        if (await ReadAsync(id, context.RequestAborted) is not { } letter)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = MediaTypeNames.Text.Plain + "; charset=utf-8";
            await context.Response.WriteAsync(string.Join("\n", Languages.All.Select(language => words.Plain(language, "preparing.link-over"))), Encoding.UTF8, context.RequestAborted);
            return;
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(NameOf(letter) + ".docx");
        headers.ContentDisposition = disposition.ToString();
        context.Response.ContentType = ContentType;
        var file = document.Write(letter);
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file, context.RequestAborted);
    }

    private async Task<Letter?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(id, cancellationToken) is not { } link)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == link.PersonId, cancellationToken);
        if (person is null)
            return null;
        var scope = await roles.ScopeOfAsync(person, cancellationToken);
        return await finder.OfAsync(person, scope, link.SessionId, link.CustomerId, cancellationToken) is { } about && LetterDesk.Writes(about)
            ? await desk.WriteAsync(about with { Stage = link.Stage }, scope, person.Name, link.Language, Escape.Plain, cancellationToken)
            : null;
    }

    /// <summary>Letters, digits and spaces only: no file system and no header reads anything else into it.</summary>
    private static string NameOf(Letter letter)
    {
        var name = new StringBuilder();
        foreach (var c in $"{letter.Title} {letter.Addressee}")
            name.Append(char.IsLetterOrDigit(c) ? c : ' ');
        return Escape.Shorten(string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), LongestName).TrimEnd('…');
    }
}
