using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

/// <summary>What the dialog keeps between its turns: a restart loses nothing, people don't mix, and what can't be read ends it.</summary>
public sealed class DialogStateTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task A_restart_at_any_step_loses_nothing(int restartAfter)
    {
        using var database = SmallLedger.Create();
        await SayAllAsync(database, ["coach", "Northwind", "1", "not sure", "1", "1", "2", "use that", "skip"], restartAfter);

        using var db = database.CreateDbContext();
        var session = Assert.Single(db.Set<CoachSession>());
        Assert.Equal((OverdueStage.M3, Attitude.Avoidant), (session.Stage, session.Attitude));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_restart_while_picking_or_before_an_unlisted_name_is_taken_loses_nothing(int restartAfter)
    {
        string[] answers = ["hx", "none of these", "Nobody Knows Ltd", "go on, unlisted", "M2", "by the book", "they dispute it"];
        using var database = SmallLedger.Create();
        await SayAllAsync(database, answers, restartAfter);

        using var db = database.CreateDbContext();
        var session = Assert.Single(db.Set<CoachSession>());
        Assert.Equal(
            ("Nobody Knows Ltd", OverdueStage.M2, Attitude.PaymentDriven, WhyUnpaid.Disputed),
            (session.UnlistedName, session.Stage, session.Attitude, session.WhyUnpaid));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task After_a_restart_the_customers_that_were_found_can_still_be_picked_and_the_last_question_answered(int restartAfter)
    {
        using var database = SmallLedger.Create();
        await SayAllAsync(database, ["hx", "the second one", "1", "by the book", "able, not willing"], restartAfter);

        using var db = database.CreateDbContext();
        var session = Assert.Single(db.Set<CoachSession>());
        Assert.Equal("C002", db.Set<Customer>().Single(customer => customer.Id == session.CustomerId).Code);
        Assert.Equal((OverdueStage.M1, WhyUnpaid.AbleNotWilling), (session.Stage, session.WhyUnpaid));
    }

    [Fact]
    public async Task Two_people_are_coached_at_once_without_mixing()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");

        await host.SayAsync("Northwind", Somebody.Zhang);
        await host.SayAsync("华信物流有限公司", Somebody.Li);
        await host.SayAsync("1", Somebody.Li);
        await host.SayAsync("1", Somebody.Zhang);
        foreach (var who in new[] { Somebody.Zhang, Somebody.Li })
        {
            await host.SayAsync("4", who);
            await host.SayAsync("skip", who);
        }

        using var db = database.CreateDbContext();
        Assert.Equal([OverdueStage.M1, OverdueStage.M3], db.Set<CoachSession>().Select(session => session.Stage).AsEnumerable().Order());
    }

    [Fact]
    public async Task State_that_this_release_cannot_read_ends_the_dialog_kindly_and_nothing_else()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        await host.SayAsync("Northwind");
        using (var db = database.CreateDbContext())
            db.Set<StoredState>().ExecuteUpdate(set => set.SetProperty(state => state.Json, state => state.Json.Replace("coachValues", "olderValues")));

        var sorry = Assert.Single(await host.SayAsync("1"));
        var next = Assert.Single(await host.SayAsync("Northwind"));

        Assert.Contains("lost the thread", sorry.Text, StringComparison.Ordinal);
        Assert.Contains("coach you for this stage", CardText.Of((JObject)next.Attachments[0].Content), StringComparison.Ordinal);
    }

    /// <summary>Says one thing after the other; behind the answer of that number the program is started anew.</summary>
    private static async Task SayAllAsync(TestDatabase database, string[] answers, int restartAfter)
    {
        var host = new BotHost(database, "en-US");
        foreach (var (answer, step) in answers.Select((answer, step) => (answer, step)))
        {
            await host.SayAsync(answer, activityId: $"step-{step}");
            if (step != restartAfter)
                continue;
            host.Dispose();
            host = new BotHost(database, "en-US");
        }

        host.Dispose();
    }
}
