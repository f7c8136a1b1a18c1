using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BotFramework.Tests.Integration;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Tests.Web;
using static CollectionCoachBot.Tests.Imports.LedgerApiCalls;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>Who and what the ledger's API turns away, with nothing read, kept or changed.</summary>
public class LedgerApiRefusalTests
{
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

        using var answer = await PostAsync(coach, TwoInvoices);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_another_one_sent_is_not_there()
    {
        await using var coach = await StartAsync();
        using var accepted = await PostAsync(coach, TwoInvoices);
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
        using var next = await PostAsync(coach, TwoInvoices);

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
            Target = LedgerApi.Path, Length = "Content-Length: 100000", More = $"X-Api-Key: {Erp}\r\n", Body = Encoding.UTF8.GetBytes(TwoInvoices), HangsUp = true,
        }.SendAsync(coach.Http.BaseAddress!, null);
        var next = await PostAsync(coach, TwoInvoices, "?dry-run=yes");
        while (next.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // The system tells the one end of a connection that it broke before it tells the other.
            next.Dispose();
            await Task.Delay(20);
            next = await PostAsync(coach, TwoInvoices, "?dry-run=yes");
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
    [InlineData("?person=Keller", 400, "bad-person")]
    [InlineData("?mapping=ERP", 400, "no-such-mapping")]
    public async Task What_is_not_understood_is_not_passed_over(string query, int status, string code)
    {
        await using var coach = await StartAsync();

        using var answer = await PostAsync(coach, TwoInvoices, query);

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
}
