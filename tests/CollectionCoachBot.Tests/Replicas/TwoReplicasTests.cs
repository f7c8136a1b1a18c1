using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Storage;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Replicas;

/// <summary>Two bots, put together as in two processes, that share one PostgreSQL and nothing else.</summary>
public sealed class TwoReplicasTests : IDisposable
{
    private const int Pairs = 50, Repeats = 20;
    private readonly TestDatabase _database;
    private readonly BotHost _first;
    private readonly BotHost _second;

    public TwoReplicasTests()
    {
        TestDatabase.Choose(DatabaseKind.Postgres);
        _database = SmallLedger.Create();
        (_first, _second) = (new BotHost(_database), new BotHost(_database));
    }

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Of_many_pairs_of_messages_at_once_each_is_answered_once_and_none_is_forgotten()
    {
        var (answered, repeated) = (0, 0);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (one, other) = ($"{pair}-one", $"{pair}-other");

            // Both at once, then each again at the replica that hasn't heard it: known there only if neither's writing took the other's away.
            answered += await CountAsync(SayAsync(_first, "帮助", one), SayAsync(_second, "帮助", other));
            repeated += await CountAsync(SayAsync(_first, "帮助", other), SayAsync(_second, "帮助", one));
        }

        Assert.Equal((2 * Pairs, 0), (answered, repeated));
        await using var db = _database.CreateDbContext();
        Assert.Equal((1, 1), (await db.Set<Person>().CountAsync(), await db.Set<KnownConversation>().CountAsync()));
    }

    [Fact]
    public async Task A_message_that_is_delivered_to_both_is_answered_by_one()
    {
        var answered = 0;
        for (var message = 0; message < Repeats; message++)
        {
            var id = $"{message}";
            answered += await CountAsync(SayAsync(_first, "帮助", id), SayAsync(_second, "帮助", id));
        }

        Assert.Equal(Repeats, answered);
    }

    [Fact]
    public async Task A_whole_coaching_goes_on_whichever_of_them_hears_the_answer()
    {
        string[] answers = ["coach", "Northwind", "1", "not sure", "1", "1", "2", "use that", "skip"];
        for (var step = 0; step < answers.Length; step++)
        {
            var replica = step % 2 == 0 ? _first : _second;
            replica.Locale = "en-US";
            await replica.SayAsync(answers[step], activityId: $"step-{step}");
        }

        await using var db = _database.CreateDbContext();
        var session = await db.Set<CoachSession>().SingleAsync();
        Assert.Equal((OverdueStage.M3, Attitude.Avoidant), (session.Stage, session.Attitude));
    }

    [Fact]
    public async Task A_form_that_is_saved_at_both_at_once_is_stored_once()
    {
        var form = (JObject)Assert.Single(await _first.SayAsync("记录 C001")).Attachments[0].Content;
        var data = (JObject)form.SelectToken("$..[?(@.verb == 'log.save')].data")!.DeepClone();
        data["outcome"] = "Paid";

        await Task.WhenAll(new[] { _first, _second, _first, _second }.Select(replica => Task.Run(() => replica.ExecuteAsync("log.save", data))));

        await using var db = _database.CreateDbContext();
        Assert.Equal(1, await db.Set<CallLog>().CountAsync());
    }

    private static Task<IReadOnlyList<Activity>> SayAsync(BotHost replica, string text, string id) => Task.Run(() => replica.SayAsync(text, activityId: id));

    private static async Task<int> CountAsync(params Task<IReadOnlyList<Activity>>[] answers) => (await Task.WhenAll(answers)).Sum(said => said.Count);
}
