using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

/// <summary>What the dialog keeps of its answers on the customer, and of whom nothing.</summary>
public sealed class KeptAnswersTests
{
    [Fact]
    public async Task What_was_answered_is_kept_on_the_customer_and_offered_next_time()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        foreach (var answer in new[] { "Northwind", "yes", "by the book", "they dispute it" })
            await host.SayAsync(answer);

        await host.SayAsync("Northwind");
        var attitude = (await host.SayAsync("yes"))[^1];

        Assert.Contains("Last time it was \"By the book\"", CardText.Of((JObject)attitude.Attachments[0].Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_natural_person_no_attitude_is_asked_shown_or_stored()
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
            db.Set<Customer>().Where(customer => customer.Code == "C004").ExecuteUpdate(set => set.SetProperty(customer => customer.IsNaturalPerson, true));
        using var host = new BotHost(database, "en-US");

        await host.SayAsync("长沙星河商超");
        var next = (await host.SayAsync("1"))[^1];
        var coached = (await host.SayAsync("skip"))[^1];

        using var after = database.CreateDbContext();
        Assert.Contains("Why", CardText.Of(Card(next)), StringComparison.Ordinal);
        Assert.DoesNotContain("By the book", CardText.Of(Card(coached)), StringComparison.Ordinal);
        Assert.Equal(Attitude.PaymentDriven, after.Set<CoachSession>().Single().Attitude);
        Assert.Null(after.Set<Customer>().Single(customer => customer.Code == "C004").Attitude);
    }

    [Fact]
    public async Task A_customer_that_went_to_somebody_else_in_mid_dialog_is_not_written_to()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US", ("Roles:Managers:0", "boss@contoso.cn"));
        foreach (var answer in new[] { "长沙星河商超", "1", "1" })
            await host.SayAsync(answer);
        using (var db = database.CreateDbContext())
            db.Set<Customer>().Where(customer => customer.Code == "C004").ExecuteUpdate(set => set.SetProperty(customer => customer.OwnerEmail, "lisi@contoso.cn"));

        var end = (await host.SayAsync("they dispute it"))[^1];

        using var after = database.CreateDbContext();
        Assert.Equal("There's no such customer, or it isn't one of yours.", end.Text);
        Assert.Null(after.Set<Customer>().Single(customer => customer.Code == "C004").Attitude);
        Assert.Empty(after.Set<CoachSession>());
    }

    private static JObject Card(Microsoft.Bot.Schema.Activity activity) => (JObject)activity.Attachments[0].Content;
}
