using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Texts;
using Microsoft.AspNetCore.WebUtilities;

namespace CollectionCoachBot.Imports;

/// <summary>Writes what the ledger's API answers: a job as JSON, or a problem as RFC 9457 has it. Both in the sender's language.</summary>
internal sealed class ApiAnswers(Words words)
{
    /// <summary>After how many seconds a sender should ask again.</summary>
    public const int AskAgain = 5;

    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The one that the sender likes best of ours; English where only others are named, Chinese where none is.</summary>
    public static Language LanguageOf(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.Where(each => each.Quality is not 0)
            .OrderByDescending(each => each.Quality ?? 1).Select(each => each.Value.Value ?? "").Where(tag => tag is not ("" or "*")).ToList();
        var ours = wanted.FirstOrDefault(tag => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return Languages.FromLocale(ours ?? wanted.FirstOrDefault());
    }

    public async Task JobAsync(HttpContext context, ImportJob job, int status)
    {
        var language = LanguageOf(context.Request);
        var body = Encoding.UTF8.GetBytes(Job(job, language).ToJsonString(Form));
        var tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 16))}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept-Language, Authorization, " + ApiCallers.KeyHeader;
        if (job.State is ImportJobState.Queued or ImportJobState.Running)
            headers.RetryAfter = AskAgain.ToString(CultureInfo.InvariantCulture);
        if (status == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch.Any(known => known is not null && (known == "*" || known.Contains(tag, StringComparison.Ordinal))))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await WriteAsync(context, status, "application/json", language, body);
    }

    /// <param name="context">Whom to answer.</param>
    /// <param name="status">The answer's, and the problem's.</param>
    /// <param name="key">The text that says it, with its feature's name; without that, programs know it as the problem's code.</param>
    /// <param name="values">What stands in that text.</param>
    public Task ProblemAsync(HttpContext context, int status, string key, IEnumerable<(string Name, object? Value)> values)
    {
        var language = LanguageOf(context.Request);
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = ToldText.Of(key, values).Say(words, language),
            ["code"] = Code(key),
        };
        context.Response.Headers.CacheControl = "no-store";
        return WriteAsync(context, status, "application/problem+json", language, Encoding.UTF8.GetBytes(problem.ToJsonString(Form)));
    }

    private static async Task WriteAsync(HttpContext context, int status, string type, Language language, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type + "; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentLanguage = language.Tag();
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private JsonObject Job(ImportJob job, Language language)
    {
        var outcome = job.Outcome is { } written ? ImportOutcome.Read(written) : null;
        var told = new JsonObject
        {
            ["id"] = job.Id,
            ["state"] = Name(job.State),
            ["bytes"] = job.Bytes,
            ["createdAt"] = Time(job.CreatedAt),
            ["startedAt"] = Time(job.StartedAt),
            ["finishedAt"] = Time(job.FinishedAt),
        };
        if (outcome is null)
            return told;
        told["code"] = outcome.Figures is null ? Code(outcome.Message.Key) : null;
        told["message"] = outcome.Message.Say(words, language);
        if (outcome.Figures is { } figures)
            told["report"] = Report(figures);
        if (outcome.Figures is not null)
            told["notes"] = new JsonArray([.. outcome.Notes.Select(note => (JsonNode)note.Say(words, language))]);
        if (outcome.UnaddressedOwners is { } owners)
        {
            var (key, values) = owners.Text();
            told["unaddressedOwners"] = new JsonObject
            {
                ["message"] = ToldText.Of("receivables." + key, values).Say(words, language),
                ["rows"] = owners.Rows,
                ["names"] = new JsonArray([.. owners.First.Select(name => new JsonObject { ["name"] = name.Name, ["rows"] = name.Rows })]),
                ["moreNames"] = owners.More,
            };
        }

        told["rejections"] = new JsonArray([.. outcome.Rejections.Select(rejection => new JsonObject
        {
            ["line"] = rejection.Line,
            ["column"] = rejection.Column,
            ["value"] = rejection.Value,
            ["code"] = Code(rejection.Reason.Key),
            ["reason"] = rejection.Reason.Say(words, language),
        })]);
        return told;
    }

    private static JsonObject Report(ImportFigures figures) => new()
    {
        ["asOf"] = Texts.Figures.IsoDate(figures.AsOf),
        ["dryRun"] = figures.DryRun,
        ["delta"] = figures.IsDelta,
        ["new"] = figures.New,
        ["changed"] = figures.Changed,
        ["unchanged"] = figures.Unchanged,
        ["closed"] = figures.Closed,
        ["keptOpen"] = figures.KeptOpen,
        ["rejected"] = figures.Rejected,
        ["credits"] = figures.Credits,
        ["unmatchedCash"] = new JsonArray([.. figures.Unapplied.OrderBy(sum => sum.Key, StringComparer.Ordinal)
            .Select(sum => new JsonObject { ["currency"] = sum.Key, ["amount"] = sum.Value })]),
        ["notYetIssued"] = figures.NotYetIssued,
        ["totals"] = figures.Totals,
        ["leftOut"] = figures.LeftOut,
        ["open"] = new JsonObject { ["receivables"] = figures.OpenCount, ["customers"] = figures.OpenCustomers, ["disputed"] = figures.DisputedCount },
        ["stages"] = new JsonArray([.. figures.Stages.Select(stage => new JsonObject
        {
            ["currency"] = stage.Currency, ["stage"] = stage.Stage.ToString(), ["receivables"] = stage.Count, ["open"] = stage.Amount,
        })]),
        ["unusedColumns"] = new JsonArray([.. figures.UnusedColumns.Select(column => (JsonNode)column)]),
        ["newerBefore"] = figures.NewerBefore is { } newer ? Texts.Figures.IsoDate(newer) : null,
    };

    private static string Name(ImportJobState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static string Code(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
