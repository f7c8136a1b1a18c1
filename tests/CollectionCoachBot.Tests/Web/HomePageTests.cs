using System.Net;
using CollectionCoachBot.Sample;
using CollectionCoachBot.Web.LocalTeamsClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CollectionCoachBot.Tests.Web;

public sealed class HomePageTests
{
    [Theory]
    [InlineData(null, "催收教练")]
    [InlineData("zh-TW,zh;q=0.9", "催收教练")]
    [InlineData("en-GB", "Collection Coach")]
    [InlineData("fr;q=0.9,en;q=0.8,zh;q=0.7", "Collection Coach")]
    [InlineData("de", "催收教练")]
    public async Task It_speaks_the_browsers_first_language_that_it_knows(string? accepted, string title)
    {
        await using var coach = await RunningCoach.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var answer = await coach.Http.SendAsync(request);

        Assert.Contains($"<title>{title}</title>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_every_text_and_loads_nothing_from_elsewhere()
    {
        await using var coach = await RunningCoach.StartAsync();

        using var answer = await coach.Http.GetAsync("/?lang=en-US");

        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coach.Http.GetAsync("/home.css")).StatusCode);
        Assert.Equal("image/png", (await coach.Http.GetAsync("/icon.png")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_first_start_gets_the_sample_ledger_and_says_so()
    {
        await using var coach = await RunningCoach.StartAsync();
        await coach.Services.GetServices<IHostedService>().OfType<SampleOnFirstRun>().Single().ExecuteTask!;

        var page = await coach.Http.GetStringAsync("/?lang=en-US");

        Assert.Matches(@"<dd>\d+ customers, data as of \d{4}-\d\d-\d\d</dd>", page);
    }

    [Fact]
    public async Task It_links_to_the_local_client_once_that_runs()
    {
        await using var coach = await RunningCoach.StartAsync();
        coach.Services.GetRequiredService<LocalTeamsClientStatus>().Current = new(LocalTeamsClientState.Running, "http://localhost:56151");

        var page = await coach.Http.GetStringAsync("/?lang=en-US");

        Assert.Contains("<a class=\"button shown\" href=\"http://localhost:56151\">", page, StringComparison.Ordinal);
    }
}
