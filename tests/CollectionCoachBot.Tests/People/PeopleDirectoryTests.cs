using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Bot;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace CollectionCoachBot.Tests.People;

public sealed class PeopleDirectoryTests
{
    [Fact]
    public async Task A_profile_that_could_not_be_read_is_asked_for_again_soon_but_not_with_each_message()
    {
        using var host = new BotHost();
        var log = new Refusals();
        var directory = new PeopleDirectory(host.Database, host.Clock, log);
        using var turn = new TurnContext(new TeamsStandIn(), host.Message(Somebody.Zhang, activity => activity.ChannelId = "msteams"));

        await directory.RefreshAsync(turn, BotHost.Tenant, CancellationToken.None);
        await directory.RefreshAsync(turn, BotHost.Tenant, CancellationToken.None);
        var atOnce = log.Count;
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await directory.RefreshAsync(turn, BotHost.Tenant, CancellationToken.None);

        Assert.Equal((1, 2), (atOnce, log.Count));
    }

    private sealed class Refusals : ILogger<PeopleDirectory>
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Count++;
    }
}
