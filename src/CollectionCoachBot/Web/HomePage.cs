using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using CollectionCoachBot.Bot;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using CollectionCoachBot.Web.LocalTeamsClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Web;

/// <summary>
/// The page at <c>/</c>: what this is, whether it works, what to do next. Its form is <c>HomePage.html</c>, where
/// <c>{{name}}</c> stands for a text of <c>Texts.*.yaml</c> ("home.name") or, in capitals, for a value found below.
/// What the ledger holds is shown in Development only, since nobody signs in here.
/// </summary>
internal sealed partial class HomePage(
    Words words, Health health, IDbContextFactory<CoachDb> databases, LocalTeamsClientStatus client, IOptions<BotIdentityOptions> identity, IHostEnvironment environment)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Web", "HomePage.html"));

    public async Task AnswerAsync(HttpContext context)
    {
        var language = LanguageOf(context.Request);
        var report = await health.CheckAsync(context.RequestAborted);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LANGUAGE"] = language.Tag(),
            ["REFRESH"] = client.Current.State == LocalTeamsClientState.Starting ? "3" : "60",
            ["DATABASE-STATE"] = report.Healthy ? "good" : "bad",
            ["DATABASE"] = Text(language, report.Healthy ? "database-good" : "database-bad"),
            ["MODE"] = Text(language, identity.Value.HasAppId ? "mode-azure" : "mode-local"),
            ["CLIENT-STATE"] = client.Current.State switch
            {
                LocalTeamsClientState.Running => "good",
                LocalTeamsClientState.NodeMissing or LocalTeamsClientState.Failed => "bad",
                _ => "quiet",
            },
            ["CLIENT"] = Text(language, "client-" + client.Current.State switch
            {
                LocalTeamsClientState.Running => "running",
                LocalTeamsClientState.Starting => "starting",
                LocalTeamsClientState.NodeMissing => "node-missing",
                LocalTeamsClientState.Failed => "failed",
                _ => "off",
            }),
            ["CLIENT-ADDRESS"] = client.Current.Address ?? "",
            ["CLIENT-HIDDEN"] = Hidden(client.Current.Address is null),
            ["CLIENT-WAIT-HIDDEN"] = Hidden(client.Current.Address is not null),
            ["ENDPOINT"] = $"{context.Request.Scheme}://{context.Request.Host}{MessagesEndpoint.Path}",
            ["DEVELOPMENT-HIDDEN"] = Hidden(!environment.IsDevelopment()),
            ["PRODUCTION-HIDDEN"] = Hidden(environment.IsDevelopment()),
            ["LEDGER"] = environment.IsDevelopment() && report.Healthy ? await LedgerAsync(language, context.RequestAborted) : "",
        };

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Fill(language, values), Encoding.UTF8, context.RequestAborted);
    }

    /// <summary><c>?lang=</c> decides, else the first language of the browser that is one of ours, else Chinese.</summary>
    private static Language LanguageOf(HttpRequest request)
    {
        if (request.Query.TryGetValue("lang", out var chosen))
            return Languages.FromLocale(chosen);
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(each => each.Quality ?? 1).Select(each => each.Value.Value ?? "");
        return Languages.FromLocale(wanted.FirstOrDefault(tag =>
            tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<string> LedgerAsync(Language language, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var customers = await db.Set<Customer>().CountAsync(cancellationToken);
        var asOf = await db.Set<LedgerImport>().OrderByDescending(import => import.Sequence).Select(import => (DateOnly?)import.AsOf).FirstOrDefaultAsync(cancellationToken);
        return customers == 0 || asOf is null
            ? Text(language, "ledger-empty")
            : words.Plain(language, "home.ledger-loaded", ("customers", customers.ToString("#,##0", CultureInfo.InvariantCulture)), ("asOf", Figures.IsoDate(asOf.Value)));
    }

    private string Text(Language language, string key) => words.Plain(language, "home." + key);

    private string Fill(Language language, Dictionary<string, string> values) => Slot().Replace(_template, slot =>
    {
        var name = slot.Groups["name"].Value;
        return Html.Encode(values.TryGetValue(name, out var value) ? value : Text(language, name));
    });

    private static string Hidden(bool hidden) => hidden ? "hidden" : "shown";

    [GeneratedRegex(@"\{\{(?<name>[\w-]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot();
}
