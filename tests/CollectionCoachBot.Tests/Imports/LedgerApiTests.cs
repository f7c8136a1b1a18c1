using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BotFramework.Tests.Integration;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>Ledger files by HTTP, against the whole program.</summary>
public class LedgerApiTests
{
    private const string Erp = "erp-0123456789-abcdefghijklmnopqrstuvwxyz";
    private const string Other = "other-9876543210-zyxwvutsrqponmlkjihgfedc";

    private const string File =
        """
        Customer ID,Customer Name,Invoice Number,Due Date,Open Balance,Currency
        C1,Harbor Ltd,INV-1,2026-10-31,1200.50,CNY
        C2,青石贸易,INV-2,2026-11-30,88.00,CNY
        """;

    private static readonly string[] Keys = ["--LedgerApi:Keys:erp", Erp, "--LedgerApi:Keys:other", Other, "--Clock:StartAt", "2026-11-23T10:00:00+08:00"];

    [Fact]
    public async Task A_file_is_accepted_and_its_address_tells_what_became_of_it()
    {
        await using var coach = await StartAsync();

        using var accepted = await PostAsync(coach, File);
        var (job, tag) = await EndAsync(coach, accepted);

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal("done", job.GetProperty("state").GetString());
        var report = job.GetProperty("report");
        Assert.Equal(("2026-11-23", 2, 0), (report.GetProperty("asOf").GetString(), report.GetProperty("new").GetInt32(), report.GetProperty("rejected").GetInt32()));
        Assert.Equal(1200.50m, report.GetProperty("stages").EnumerateArray().Single(stage => stage.GetProperty("stage").GetString() == "M1").GetProperty("open").GetDecimal());
        Assert.Equal(["INV-1", "INV-2"], await InvoicesAsync(coach));
        using var again = Request(HttpMethod.Get, accepted.Headers.Location!.ToString());
        again.Headers.IfNoneMatch.Add(tag);
        using var unchanged = await coach.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_form_may_hold_the_file_and_what_is_said_about_it()
    {
        await using var coach = await StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("2026-11-20"), "as-of" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(File.Replace(",Currency", "", StringComparison.Ordinal).Replace(",CNY", "", StringComparison.Ordinal))), "file", "台账.csv" },
            { new StringContent("USD"), "currency" },
        };
        using var request = Request(HttpMethod.Post, LedgerApi.Path);
        request.Content = form;

        using var accepted = await coach.Http.SendAsync(request);
        var (job, _) = await EndAsync(coach, accepted);

        Assert.Equal("done", job.GetProperty("state").GetString());
        Assert.Equal("2026-11-20", job.GetProperty("report").GetProperty("asOf").GetString());
        Assert.Equal("USD", job.GetProperty("report").GetProperty("stages")[0].GetProperty("currency").GetString());
    }

    [Fact]
    public async Task Rows_that_were_not_taken_are_told_one_by_one()
    {
        await using var coach = await StartAsync();

        using var accepted = await PostAsync(coach, File + "\nC3,Third,INV-3,2026-11-31,5,CNY");
        var (job, _) = await EndAsync(coach, accepted);

        var rejection = job.GetProperty("rejections").EnumerateArray().Single();
        Assert.Equal((4, "Due Date", "2026-11-31"), (rejection.GetProperty("line").GetInt32(), rejection.GetProperty("column").GetString(), rejection.GetProperty("value").GetString()));
        Assert.Equal("not a date in this column's form", rejection.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("zh-CN", "zh-CN", "什么币种")]
    [InlineData("de, en;q=0.5", "en-US", "Which currency")]
    [InlineData("fr, zh;q=0.2, en;q=0.1", "zh-CN", "什么币种")]
    [InlineData("fr", "en-US", "Which currency")]
    [InlineData(null, "zh-CN", "什么币种")]
    public async Task A_file_that_cannot_be_taken_changes_nothing_and_says_why_in_the_senders_language(string? accepts, string language, string says)
    {
        await using var coach = await StartAsync();
        using var accepted = await PostAsync(coach, File.Replace(",Currency", "", StringComparison.Ordinal).Replace(",CNY", "", StringComparison.Ordinal));
        _ = await EndAsync(coach, accepted);
        using var request = Request(HttpMethod.Get, accepted.Headers.Location!.ToString(), language: accepts);

        using var answer = await coach.Http.SendAsync(request);
        var job = await JsonAsync(answer);

        Assert.Equal(("refused", "currency-open"), (job.GetProperty("state").GetString(), job.GetProperty("code").GetString()));
        Assert.Equal(language, answer.Content.Headers.ContentLanguage.Single());
        Assert.Contains(says, job.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(await InvoicesAsync(coach));
    }

    [Fact]
    public async Task A_trial_changes_nothing()
    {
        await using var coach = await StartAsync();

        using var accepted = await PostAsync(coach, File, "?dry-run=true");
        var (job, _) = await EndAsync(coach, accepted);

        Assert.Equal(("done", true), (job.GetProperty("state").GetString(), job.GetProperty("report").GetProperty("dryRun").GetBoolean()));
        Assert.Empty(await InvoicesAsync(coach));
    }

    [Fact]
    public async Task The_same_request_again_under_its_name_is_the_same_job_and_another_one_is_refused()
    {
        await using var coach = await StartAsync();
        using var first = await PostAsync(coach, File, name: "2026-11-23");
        _ = await EndAsync(coach, first);

        using var again = await PostAsync(coach, File, name: "2026-11-23");
        using var otherFile = await PostAsync(coach, File + "\n", name: "2026-11-23");
        using var otherOptions = await PostAsync(coach, File, "?dry-run=true", name: "2026-11-23");
        using var otherCaller = await PostAsync(coach, File, name: "2026-11-23", key: Other);
        _ = await EndAsync(coach, otherCaller, Other);

        Assert.Equal((HttpStatusCode.Accepted, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Equal("done", (await JsonAsync(again)).GetProperty("state").GetString());
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [otherFile.StatusCode, otherOptions.StatusCode]);
        Assert.NotEqual(first.Headers.Location, otherCaller.Headers.Location);
        Assert.Equal(2, (await JobsAsync(coach)).Count);
    }

    [Fact]
    public async Task Files_that_come_together_are_imported_one_after_the_other()
    {
        await using var coach = await StartAsync();

        var accepted = await Task.WhenAll(PostAsync(coach, File), PostAsync(coach, File.Replace("1200.50", "700", StringComparison.Ordinal)), PostAsync(coach, File + "\n"));
        foreach (var each in accepted)
            Assert.Equal("done", (await EndAsync(coach, each)).Job.GetProperty("state").GetString());

        var jobs = (await JobsAsync(coach)).OrderBy(job => job.StartedAt).ToList();
        Assert.All(jobs.Zip(jobs.Skip(1)), pair => Assert.True(pair.First.FinishedAt <= pair.Second.StartedAt));
        Assert.Equal(["INV-1", "INV-2"], await InvoicesAsync(coach));
        Array.ForEach(accepted, each => each.Dispose());
    }

    [Theory]
    [InlineData("no key", null)]
    [InlineData("a wrong key", "X-Api-Key: erp-0123456789-abcdefghijklmnopqrstuvwxyZ")]
    [InlineData("the beginning of a key", "X-Api-Key: erp-0123456789")]
    [InlineData("no letter", "X-Api-Key: ")]
    [InlineData("two keys", "X-Api-Key: " + Erp + "\r\nX-Api-Key: " + Erp)]
    [InlineData("a key and a token", "X-Api-Key: " + Erp + "\r\nAuthorization: Bearer x")]
    [InlineData("a token that nobody issued", "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.")]
    public async Task Whoever_does_not_prove_who_they_are_gets_nothing_read(string what, string? header)
    {
        await using var coach = await StartAsync();

        // The body never comes: an answer proves that nobody waited for it.
        var answer = await new RawRequest { Target = LedgerApi.Path, Length = "Content-Length: 100000", More = header is null ? "" : header + "\r\n" }.SendAsync(coach.Http.BaseAddress!, null);

        Assert.True(answer.Status == 401, what);
        Assert.Contains("WWW-Authenticate: ApiKey", answer.Headers, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer.Headers, StringComparison.Ordinal);
        Assert.Equal("who", JsonDocument.Parse(answer.Body).RootElement.GetProperty("code").GetString());
        Assert.Empty(await JobsAsync(coach));
    }

    [Fact]
    public async Task Where_nobody_is_named_nobody_may()
    {
        await using var coach = await RunningCoach.StartAsync();

        using var answer = await PostAsync(coach, File);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_another_one_sent_is_not_there()
    {
        await using var coach = await StartAsync();
        using var accepted = await PostAsync(coach, File);
        _ = await EndAsync(coach, accepted);

        using var others = await coach.Http.SendAsync(Request(HttpMethod.Get, accepted.Headers.Location!.ToString(), Other));
        using var nobodys = await coach.Http.SendAsync(Request(HttpMethod.Get, LedgerApi.Path + "/" + new string('x', 22), Other));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (others.StatusCode, nobodys.StatusCode));
        Assert.Equal(await nobodys.Content.ReadAsStringAsync(), await others.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_big_is_refused_whether_it_says_so_or_not_and_leaves_its_place(bool saysSo)
    {
        await using var coach = await StartAsync("--LedgerApi:MaxMegabytes", "1", "--LedgerApi:Waiting", "1");
        using var request = Request(HttpMethod.Post, LedgerApi.Path);
        request.Content = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        request.Headers.TransferEncodingChunked = !saysSo;

        using var refused = await coach.Http.SendAsync(request);
        using var next = await PostAsync(coach, File);

        Assert.Equal(("too-big", HttpStatusCode.RequestEntityTooLarge), ((await JsonAsync(refused)).GetProperty("code").GetString(), refused.StatusCode));
        Assert.Equal(HttpStatusCode.Accepted, next.StatusCode);
        _ = await EndAsync(coach, next);
    }

    [Fact]
    public async Task A_connection_that_breaks_changes_nothing_and_leaves_its_place()
    {
        await using var coach = await StartAsync("--LedgerApi:Waiting", "1");

        _ = await new RawRequest
        {
            Target = LedgerApi.Path, Length = "Content-Length: 100000", More = $"X-Api-Key: {Erp}\r\n", Body = Encoding.UTF8.GetBytes(File), HangsUp = true,
        }.SendAsync(coach.Http.BaseAddress!, null);
        var next = await PostAsync(coach, File, "?dry-run=yes");
        while (next.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // The system tells the one end of a connection that it broke before it tells the other.
            next.Dispose();
            await Task.Delay(20);
            next = await PostAsync(coach, File, "?dry-run=yes");
        }

        _ = await EndAsync(coach, next);
        next.Dispose();
        Assert.Single(await JobsAsync(coach));
        Assert.Empty(await InvoicesAsync(coach));
    }

    [Theory]
    [InlineData("?as-of=23.11.2026", 400, "option-value")]
    [InlineData("?dry-run=perhaps", 400, "option-value")]
    [InlineData("?dryrun=true", 400, "option-unknown")]
    [InlineData("?currency=CNY&currency=USD", 400, "option-twice")]
    [InlineData("?column=Our%20ref%3DNothing", 400, "no-such-field")]
    [InlineData("?mapping=ERP", 400, "no-such-mapping")]
    public async Task What_is_not_understood_is_not_passed_over(string query, int status, string code)
    {
        await using var coach = await StartAsync();

        using var answer = await PostAsync(coach, File, query);

        Assert.Equal((status, code), ((int)answer.StatusCode, (await JsonAsync(answer)).GetProperty("code").GetString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await JobsAsync(coach));
    }

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"currency\"\r\n\r\nCNY\r\n--x--\r\n", "one-file")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\na\r\n--x\r\nContent-Disposition: form-data; name=\"g\"; filename=\"b\"\r\n\r\nb\r\n--x--\r\n", "one-file")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nhalf of", "not-whole")]
    [InlineData("--x\r\n\r\nwithout a name\r\n--x--\r\n", "bad-form")]
    public async Task A_form_that_is_not_whole_is_refused(string body, string code)
    {
        await using var coach = await StartAsync();
        using var request = Request(HttpMethod.Post, LedgerApi.Path);
        request.Content = new StringContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        using var answer = await coach.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, (await JsonAsync(answer)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_job_whose_program_crashed_is_interrupted_and_its_name_is_free_again()
    {
        await using var coach = await StartAsync();
        var now = coach.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var jobs = coach.Services.GetRequiredService<ImportJobs>();
        var (left, name) = (Job("gone", now.AddSeconds(-1), "monthly"), "monthly");
        left.State = ImportJobState.Running;
        Assert.Null(await jobs.AddAsync(left, CancellationToken.None));
        var elsewhere = Job("elsewhere", now.AddHours(1));
        if (coach.Database.Kind.HasReplicas)
            Assert.Null(await jobs.AddAsync(elsewhere, CancellationToken.None));

        // The program's own job may have been first, which comes to the same.
        _ = await jobs.InterruptAbandonedAsync(CancellationToken.None);
        using var answer = await coach.Http.SendAsync(Request(HttpMethod.Get, $"{LedgerApi.Path}/{left.Id}", language: "en"));
        using var again = await PostAsync(coach, File, name: name);

        var job = await JsonAsync(answer);
        Assert.Equal(("interrupted", "interrupted"), (job.GetProperty("state").GetString(), job.GetProperty("code").GetString()));
        Assert.Contains("Send it again", job.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("done", (await EndAsync(coach, again)).Job.GetProperty("state").GetString());
        if (coach.Database.Kind.HasReplicas)
            Assert.Equal(ImportJobState.Queued, (await jobs.FindAsync(elsewhere.Id, elsewhere.Caller, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task When_the_program_ends_what_it_has_is_interrupted_and_nothing_is_half_written()
    {
        await using var coach = await StartAsync();
        var (jobs, queue) = (coach.Services.GetRequiredService<ImportJobs>(), coach.Services.GetRequiredService<ImportQueue>());
        ImportJob[] waiting = [Job(queue.Worker, DateTimeOffset.MaxValue.AddYears(-1)), Job(queue.Worker, DateTimeOffset.MaxValue.AddYears(-1))];
        foreach (var job in waiting)
            Assert.Null(await jobs.AddAsync(job, CancellationToken.None));
        await using var db = coach.Database.CreateDbContext();
        await using var busy = await db.Kind.BeginBulkAsync(db, CancellationToken.None);
        foreach (var job in waiting)
            Assert.True(queue.TryAdd(new QueuedImport(job.Id, new(), Content(), queue.TryEnter()!)));

        var stopping = coach.Services.GetServices<IHostedService>().OfType<ImportWorker>().Single().StopAsync(CancellationToken.None);
        await busy.RollbackAsync();
        await stopping;

        Assert.Equal([ImportJobState.Interrupted, ImportJobState.Interrupted], (await JobsAsync(coach)).Select(job => job.State));
        Assert.Empty(await InvoicesAsync(coach));
        Assert.False(queue.TryAdd(new QueuedImport("", new(), Content(), queue.TryEnter()!)));
    }

    [Fact]
    public async Task What_became_of_old_files_is_forgotten()
    {
        await using var coach = await StartAsync();
        var jobs = coach.Services.GetRequiredService<ImportJobs>();
        using var accepted = await PostAsync(coach, File, "?dry-run=true");
        _ = await EndAsync(coach, accepted);
        var now = (await JobsAsync(coach)).Single().FinishedAt!.Value;
        var forget = coach.Services.GetServices<CollectionCoachBot.Storage.IForgetOld>().OfType<ForgetImportJobs>().Single();
        await using var db = coach.Database.CreateDbContext();

        Assert.Equal(0, await forget.ForgetAsync(db, now.AddDays(90), CancellationToken.None));
        Assert.Equal(1, await forget.ForgetAsync(db, now.AddDays(90).AddSeconds(1), CancellationToken.None));
    }

    private static Task<RunningCoach> StartAsync(params string[] more) => RunningCoach.StartAsync("Development", [.. Keys, .. more]);

    private static HttpRequestMessage Request(HttpMethod method, string address, string key = Erp, string? language = "en")
    {
        var request = new HttpRequestMessage(method, address) { Headers = { { ApiCallers.KeyHeader, key } } };
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        return request;
    }

    private static async Task<HttpResponseMessage> PostAsync(RunningCoach coach, string file, string query = "", string? name = null, string key = Erp)
    {
        using var request = Request(HttpMethod.Post, LedgerApi.Path + query, key);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        if (name is not null)
            request.Headers.Add("Idempotency-Key", name);
        return await coach.Http.SendAsync(request);
    }

    /// <summary>Asks until the job is at its end.</summary>
    private static async Task<(JsonElement Job, EntityTagHeaderValue Tag)> EndAsync(RunningCoach coach, HttpResponseMessage accepted, string key = Erp)
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

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static async Task<List<ImportJob>> JobsAsync(RunningCoach coach)
    {
        await using var db = coach.Database.CreateDbContext();
        return await db.Set<ImportJob>().AsNoTracking().ToListAsync();
    }

    /// <summary>Of customers that aren't the sample's.</summary>
    private static async Task<List<string>> InvoicesAsync(RunningCoach coach)
    {
        await using var db = coach.Database.CreateDbContext();
        return await db.Set<Receivable>().Where(receivable => receivable.InvoiceNumber.StartsWith("INV-") && receivable.InvoiceNumber.Length == 5)
            .Select(receivable => receivable.InvoiceNumber).Order().ToListAsync();
    }

    private static ImportJob Job(string worker, DateTimeOffset lease, string? name = null) => new()
    {
        Caller = "key:erp", IdempotencyKey = name, Digest = "0", Options = "", Bytes = 1, Worker = worker, LeaseUntil = lease, CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static FileStream Content()
    {
        var content = NamelessFile.Open();
        content.Write(Encoding.UTF8.GetBytes(File));
        content.Position = 0;
        return content;
    }
}
