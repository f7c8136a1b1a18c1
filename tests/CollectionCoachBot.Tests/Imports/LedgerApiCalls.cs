using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>How tests send ledger files by HTTP, and what they look at afterwards.</summary>
internal static class LedgerApiCalls
{
    public const string Erp = "erp-0123456789-abcdefghijklmnopqrstuvwxyz";
    public const string Other = "other-9876543210-zyxwvutsrqponmlkjihgfedc";

    public const string TwoInvoices =
        """
        Customer ID,Customer Name,Invoice Number,Due Date,Open Balance,Currency
        C1,Harbor Ltd,INV-1,2026-10-31,1200.50,CNY
        C2,青石贸易,INV-2,2026-11-30,88.00,CNY
        """;

    public static readonly string[] Keys = ["--LedgerApi:Keys:erp", Erp, "--LedgerApi:Keys:other", Other, "--Clock:StartAt", "2026-11-23T10:00:00+08:00"];

    public static Task<RunningCoach> StartAsync(params string[] more) => RunningCoach.StartAsync("Development", [.. Keys, .. more]);

    public static HttpRequestMessage Request(HttpMethod method, string address, string key = Erp, string? language = "en")
    {
        var request = new HttpRequestMessage(method, address) { Headers = { { ApiCallers.KeyHeader, key } } };
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        return request;
    }

    public static async Task<HttpResponseMessage> PostAsync(RunningCoach coach, string file, string query = "", string? name = null, string key = Erp)
    {
        using var request = Request(HttpMethod.Post, LedgerApi.Path + query, key);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        if (name is not null)
            request.Headers.Add("Idempotency-Key", name);
        return await coach.Http.SendAsync(request);
    }

    /// <summary>Asks until the job is at its end.</summary>
    public static async Task<(JsonElement Job, EntityTagHeaderValue Tag)> EndAsync(RunningCoach coach, HttpResponseMessage accepted, string key = Erp)
    {
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        while (true)
        {
            using var request = Request(HttpMethod.Get, accepted.Headers.Location!.ToString(), key);
            using var answer = await coach.Http.SendAsync(request);
            var job = await JsonAsync(answer);
            var goesOn = job.GetProperty("state").GetString() is "queued" or "running";
            Assert.Equal(goesOn, answer.Headers.RetryAfter is not null);
            if (!goesOn)
                return (job, answer.Headers.ETag!);
            await Task.Delay(20);
        }
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public static async Task<List<ImportJob>> JobsAsync(RunningCoach coach)
    {
        await using var db = coach.Database.CreateDbContext();
        return await db.Set<ImportJob>().AsNoTracking().ToListAsync();
    }

    /// <summary>Of customers that aren't the sample's.</summary>
    public static async Task<List<string>> InvoicesAsync(RunningCoach coach)
    {
        await using var db = coach.Database.CreateDbContext();
        return await db.Set<Receivable>().Where(receivable => receivable.InvoiceNumber.StartsWith("INV-") && receivable.InvoiceNumber.Length == 5)
            .Select(receivable => receivable.InvoiceNumber).Order().ToListAsync();
    }

    public static ImportJob Job(string worker, DateTimeOffset lease, string? name = null) => new()
    {
        Caller = "key:erp", IdempotencyKey = name, Digest = "0", Options = "", Bytes = 1, Worker = worker, LeaseUntil = lease, CreatedAt = DateTimeOffset.UnixEpoch,
    };

    public static FileStream Content()
    {
        var content = NamelessFile.Open();
        content.Write(Encoding.UTF8.GetBytes(TwoInvoices));
        content.Position = 0;
        return content;
    }
}
