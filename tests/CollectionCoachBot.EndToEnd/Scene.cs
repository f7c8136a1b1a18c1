using System.Runtime.CompilerServices;
using CollectionCoachBot.EndToEnd.Bot;
using CollectionCoachBot.EndToEnd.Client;
using CollectionCoachBot.EndToEnd.Ledgers;

namespace CollectionCoachBot.EndToEnd;

/// <summary>One test's world: a bot with its own database and ledger, and the people in front of Teams who talk with it.</summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>Friday morning in Shanghai, the day of <see cref="Ledger.Small"/>.</summary>
    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly List<TeamsClient> _people = [];
    private readonly Workshop _workshop;
    private readonly string _test;
    private readonly string _locale;

    private Scene(Workshop workshop, string test, string locale) =>
        (_workshop, _test, _locale, Bot) = (workshop, test, locale, workshop.NewBot());

    public RunningBot Bot { get; }

    /// <summary>张三 in front of Teams.</summary>
    public TeamsClient Teams => _people[0];

    /// <param name="locale">The language of Teams, which decides the bot's first words.</param>
    /// <param name="ledger"><see cref="Ledger.Small"/> if null.</param>
    /// <param name="settings">Further settings of the bot.</param>
    public static async Task<Scene> StartAsync(
        Workshop workshop, string locale = "zh-CN", Ledger? ledger = null, DateTimeOffset? startAt = null,
        IReadOnlyDictionary<string, string>? settings = null, [CallerMemberName] string test = "")
    {
        var scene = new Scene(workshop, $"{test}.{locale}", locale);
        try
        {
            var file = ledger ?? Ledger.Small;
            scene.Bot.Now = startAt ?? Friday;
            await scene.Bot.ImportAsync(file.File, file.Options);
            await scene.Bot.StartAsync(settings: settings);
            await scene.JoinAsync(Colleague.Zhang);
            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>A further person opens Teams and is welcomed.</summary>
    public async Task<TeamsClient> JoinAsync(Colleague who)
    {
        var teams = await _workshop.OpenTeamsAsync(Bot.Messages, _test, _locale, who);
        _people.Add(teams);
        await teams.Personal.OpenAsync();
        return teams;
    }

    /// <summary>Stops the bot and starts it again on the same database, at another time.</summary>
    public async Task RestartAtAsync(DateTimeOffset time)
    {
        await Bot.StopAsync();
        Bot.Now = time;
        await Bot.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var teams in _people)
            await teams.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
