using CollectionCoachBot.EndToEnd.Bot;
using CollectionCoachBot.EndToEnd.Client;
using Microsoft.Playwright;

namespace CollectionCoachBot.EndToEnd;

/// <summary>What all tests share: the programs of this machine, the _published bot and one _browser.</summary>
public sealed class Workshop : IAsyncLifetime
{
    private readonly string _missing;
    private readonly Tools? _tools;
    private PublishedBot? _published;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Workshop() => (_tools, _missing) = Tools.Find();

    public async Task InitializeAsync()
    {
        if (_tools is null)
            return;
        _published = await PublishedBot.MakeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = _tools.Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--lang=zh-CN",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _published?.Dispose();
    }

    /// <summary>A bot that doesn't run yet. Skips the test where a program is _missing.</summary>
    internal RunningBot NewBot()
    {
        Skip.If(_tools is null, _missing);
        return new RunningBot(_published!);
    }

    /// <summary>A person in front of the local Teams client. Skips the test where a program is _missing.</summary>
    /// <param name="test">The test's name: its pictures lie in a folder of that name.</param>
    internal Task<TeamsClient> OpenTeamsAsync(Uri bot, string test, string locale = "zh-CN", Colleague? me = null)
    {
        Skip.If(_tools is null, _missing);
        var pictures = Path.Combine(Repository.Root, "tests", "CollectionCoachBot.EndToEnd", "TestResults", "pictures", test);
        return TeamsClient.StartAsync(_tools!, _browser!, bot, me ?? Colleague.Zhang, locale, pictures);
    }
}
