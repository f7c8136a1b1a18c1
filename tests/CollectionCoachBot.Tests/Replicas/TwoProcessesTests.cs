using CollectionCoachBot.Coaching;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Delivery;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Replicas;

/// <summary>Two real processes, started together on a database with nothing in it.</summary>
public sealed class TwoProcessesTests
{
    private const int Pairs = 15;

    [Fact]
    public async Task They_share_a_conversation_lose_nothing_and_one_goes_on_when_the_other_crashed_within_a_turn()
    {
        var database = PostgresServer.Instance.New();
        await using var teams = await ConnectorStandIn.StartAsync();
        await using var first = CoachProcess.Start(database);
        await using var second = CoachProcess.Start(database);
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());

        for (var pair = 0; pair < Pairs; pair++)
        {
            await Task.WhenAll(first.SayAsync("help", $"{pair}-one", teams.Url), second.SayAsync("help", $"{pair}-other", teams.Url));
            await Task.WhenAll(first.SayAsync("help", $"{pair}-other", teams.Url), second.SayAsync("help", $"{pair}-one", teams.Url));
        }

        Assert.Equal(2 * Pairs, teams.Sent.Count());
        Assert.Equal(2 * Pairs, teams.Sent.Select(sent => (string?)sent.Body["replyToId"]).Distinct().Count());

        await first.SayAsync("coach", "coach", teams.Url);
        await second.SayAsync("Nobody Knows Ltd", "name", teams.Url);
        await first.SayAsync("go on, unlisted", "sure", teams.Url);

        // It crashes within a turn, in which it has the conversation: what it was told is said again, and answered.
        teams.Answers.Enqueue(ConnectorStandIn.Never());
        var unheard = first.SayAsync("M2", "unheard", teams.Url);
        while (!teams.Answers.IsEmpty && !unheard.IsCompleted)
            await Task.Delay(20);
        await first.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => unheard);
        foreach (var answer in new[] { "M2", "by the book", "they dispute it" })
            await second.SayAsync(answer, answer, teams.Url);

        var options = new DbContextOptionsBuilder<CoachDb>();
        StorageSetup.Configure(options, database);
        await using var db = new CoachDb(options.Options);
        Assert.Equal("Nobody Knows Ltd", (await db.Set<CoachSession>().SingleAsync()).UnlistedName);
        Assert.Equal((1, 1), (await db.Set<LedgerImport>().CountAsync(), await db.Set<KnownConversation>().CountAsync()));
    }
}
