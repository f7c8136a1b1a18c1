using System.Net;
using System.Text;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CollectionCoachBot.Tests.Imports.LedgerApiCalls;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>Ledger files by HTTP, against the whole program.</summary>
public class LedgerApiTests
{
    [Fact]
    public async Task A_file_is_accepted_and_its_address_tells_what_became_of_it()
    {
        await using var coach = await StartAsync();

        using var accepted = await PostAsync(coach, TwoInvoices);
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
    public async Task What_was_put_right_and_what_was_not_read_is_told_beside_the_figures()
    {
        await using var coach = await StartAsync();
        object?[] headings = ["Customer", "Invoice", "Type", "Issue date", "Due date", "Amount", "Currency"];
        var turned = Enumerable.Range(1, 16).Select(day => (object?[])
            ["A", $"INV-{day}", "Invoice", day <= 12 ? new DateOnly(2026, day, 8) : $"{day}/08/2026", new DateOnly(2026, 10, 30), 5m, "CNY"]);
        using var request = Request(HttpMethod.Post, LedgerApi.Path);
        request.Content = new ByteArrayContent(XlsxFile.Of(
            new TestSheet("Open", [headings, .. turned, ["A", "P-1", "Payment", new DateOnly(2026, 10, 8), new DateOnly(2026, 10, 30), -12m, "CNY"]]),
            new TestSheet("Older", headings, ["B", "INV-9", "Invoice", new DateOnly(2026, 8, 30), new DateOnly(2026, 10, 30), 5m, "CNY"])));

        using var accepted = await coach.Http.SendAsync(request);
        var (job, _) = await EndAsync(coach, accepted);

        Assert.Equal("done", job.GetProperty("state").GetString());
        Assert.Collection(
            job.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!),
            note => Assert.Contains("Older", note, StringComparison.Ordinal),
            note => Assert.StartsWith("Put right in \"Issue date\"", note, StringComparison.Ordinal));
        var cash = Assert.Single(job.GetProperty("report").GetProperty("unmatchedCash").EnumerateArray());
        Assert.Equal(("CNY", 12m), (cash.GetProperty("currency").GetString(), cash.GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public async Task A_form_may_hold_the_file_and_what_is_said_about_it()
    {
        await using var coach = await StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("2026-11-20"), "as-of" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(TwoInvoices.Replace(",Currency", "", StringComparison.Ordinal).Replace(",CNY", "", StringComparison.Ordinal))), "file", "台账.csv" },
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

        using var accepted = await PostAsync(coach, TwoInvoices + "\nC3,Third,INV-3,2026-11-31,5,CNY");
        var (job, _) = await EndAsync(coach, accepted);

        var rejection = job.GetProperty("rejections").EnumerateArray().Single();
        Assert.Equal((4, "Due Date", "2026-11-31"), (rejection.GetProperty("line").GetInt32(), rejection.GetProperty("column").GetString(), rejection.GetProperty("value").GetString()));
        Assert.Equal("not a date in this column's form", rejection.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Names_of_owners_are_told_until_the_sender_says_who_is_who()
    {
        const string Csv = "Customer ID,Invoice Number,Due Date,Open Balance,Currency,Sales rep\nC1,INV-1,2026-10-31,5,CNY,张三\nC2,INV-2,2026-10-31,6,CNY,M. Keller\nC3,INV-3,2026-10-31,7,CNY,\n";
        await using var coach = await StartAsync();

        using var first = await PostAsync(coach, Csv);
        var (before, _) = await EndAsync(coach, first);
        using var second = await PostAsync(coach, Csv, "?person=%E5%BC%A0%E4%B8%89%3Dzhangsan%40contoso.cn&person=m.%20keller%3D");
        var (after, _) = await EndAsync(coach, second);

        var unaddressed = before.GetProperty("unaddressedOwners");
        Assert.Equal(["M. Keller 1", "张三 1"], unaddressed.GetProperty("names").EnumerateArray().Select(name => $"{name.GetProperty("name").GetString()} {name.GetProperty("rows").GetInt32()}"));
        Assert.StartsWith("2 rows were rejected, since they name their owner without an address", unaddressed.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(before.GetProperty("rejections").EnumerateArray());
        Assert.False(after.TryGetProperty("unaddressedOwners", out _));
        Assert.Equal(["INV-1", "INV-2", "INV-3"], await InvoicesAsync(coach));
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
        using var accepted = await PostAsync(coach, TwoInvoices.Replace(",Currency", "", StringComparison.Ordinal).Replace(",CNY", "", StringComparison.Ordinal));
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

        using var accepted = await PostAsync(coach, TwoInvoices, "?dry-run=true");
        var (job, _) = await EndAsync(coach, accepted);

        Assert.Equal(("done", true), (job.GetProperty("state").GetString(), job.GetProperty("report").GetProperty("dryRun").GetBoolean()));
        Assert.Empty(await InvoicesAsync(coach));
    }

    [Fact]
    public async Task The_same_request_again_under_its_name_is_the_same_job_and_another_one_is_refused()
    {
        await using var coach = await StartAsync();
        using var first = await PostAsync(coach, TwoInvoices, name: "2026-11-23");
        _ = await EndAsync(coach, first);

        using var again = await PostAsync(coach, TwoInvoices, name: "2026-11-23");
        using var otherFile = await PostAsync(coach, TwoInvoices + "\n", name: "2026-11-23");
        using var otherOptions = await PostAsync(coach, TwoInvoices, "?dry-run=true", name: "2026-11-23");
        using var otherCaller = await PostAsync(coach, TwoInvoices, name: "2026-11-23", key: Other);
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

        var accepted = await Task.WhenAll(PostAsync(coach, TwoInvoices), PostAsync(coach, TwoInvoices.Replace("1200.50", "700", StringComparison.Ordinal)), PostAsync(coach, TwoInvoices + "\n"));
        foreach (var each in accepted)
            Assert.Equal("done", (await EndAsync(coach, each)).Job.GetProperty("state").GetString());

        var jobs = (await JobsAsync(coach)).OrderBy(job => job.StartedAt).ToList();
        Assert.All(jobs.Zip(jobs.Skip(1)), pair => Assert.True(pair.First.FinishedAt <= pair.Second.StartedAt));
        Assert.Equal(["INV-1", "INV-2"], await InvoicesAsync(coach));
        Array.ForEach(accepted, each => each.Dispose());
    }
}
