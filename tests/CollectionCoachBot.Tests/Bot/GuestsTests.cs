using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Summaries;
using CollectionCoachBot.Tests.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Bot;

public sealed class GuestsTests
{
    private static readonly Somebody InChannel = Somebody.Zhang with { In = "19:channel@thread.tacv2;messageid=1" };

    [Fact]
    public async Task A_guest_gets_one_polite_sentence_and_no_data_by_message_and_by_button()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        await host.SayAsync("help");
        using (var db = database.CreateDbContext())
            db.Set<Person>().ExecuteUpdate(set => set.SetProperty(person => person.IsGuest, true));

        var said = await host.SayAsync("Northwind");
        var pressed = await host.PressAsync("follow-ups.list", []);

        Assert.Equal("Sorry, I only work for people in this company.", Assert.Single(said).Text);
        Assert.Equal("Sorry, I only work for people in this company.", pressed.Value);
    }

    [Theory]
    [InlineData("escalate 长沙星河商超 no answer")]
    [InlineData("summary")]
    [InlineData("subscribe monday 9:00")]
    public async Task In_a_channel_with_a_guest_a_command_about_accounts_offers_a_private_channel(string command)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        await AddGuestAsync(host);

        var replies = await host.SayAsync(command, InChannel);

        Assert.StartsWith("There are guests in this channel", Assert.Single(replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_for_such_a_command_does_the_same()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        await AddGuestAsync(host);

        var replies = await host.SubmitAsync(new JObject { ["v"] = 1, ["command"] = "summary" }, InChannel);

        Assert.StartsWith("There are guests in this channel", Assert.Single(replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_is_due_in_a_channel_with_a_guest_names_no_account()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var composer = host.Services.GetRequiredService<SummaryComposer>();
        await host.SayAsync("help", InChannel);
        await using var db = database.CreateDbContext();
        await db.Set<Customer>().ExecuteUpdateAsync(set => set.SetProperty(customer => customer.OwnerEmail, (string?)null));
        var channel = await db.Set<KnownConversation>().SingleAsync();

        var before = await composer.ForAsync(channel, SmallLedger.Today, Language.English, CancellationToken.None);
        await AddGuestAsync(host);
        var after = await composer.ForAsync(channel, SmallLedger.Today, Language.English, CancellationToken.None);

        Assert.Contains("Northwind", before.Card.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Northwind", after.Card.ToString(), StringComparison.Ordinal);
        Assert.Contains("guests in this channel", CardText.Of(after.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_shared_with_another_organisation_is_shown_no_account_and_says_so()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");

        var replies = await host.SendAsync(host.Message(InChannel, activity =>
        {
            activity.Text = "escalate 长沙星河商超 no answer";
            ((JObject)activity.ChannelData)["channel"] = new JObject { ["id"] = "19:channel@thread.tacv2", ["type"] = "shared" };
        }));
        await using var db = database.CreateDbContext();
        var channel = await db.Set<KnownConversation>().SingleAsync();
        var scheduled = await host.Services.GetRequiredService<SummaryComposer>().ForAsync(channel, SmallLedger.Today, Language.English, CancellationToken.None);

        Assert.Contains("shared with another organisation", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Contains("shared with another organisation", CardText.Of(scheduled.Card), StringComparison.Ordinal);
        Assert.DoesNotContain("星河", scheduled.Card.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 25)]
    public async Task Where_it_is_not_known_or_no_longer_who_reads_along_no_account_is_shown_and_the_reason_is_said(bool wasRead, int hoursAgo)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US") { RosterIsRead = wasRead };
        await host.SayAsync("help", InChannel);
        host.Clock.Advance(TimeSpan.FromHours(hoursAgo));

        var replies = await host.SayAsync("escalate 长沙星河商超 no answer", InChannel);
        await using var db = database.CreateDbContext();
        var channel = await db.Set<KnownConversation>().SingleAsync();
        var scheduled = await host.Services.GetRequiredService<SummaryComposer>().ForAsync(channel, SmallLedger.Today, Language.English, CancellationToken.None);

        Assert.StartsWith("I couldn't read from Teams who is in this channel", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Contains("couldn't read from Teams who is in this channel", CardText.Of(scheduled.Card), StringComparison.Ordinal);
        Assert.DoesNotContain("星河", scheduled.Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_profile_was_never_read_gets_a_kind_sentence_and_no_data_until_it_is()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        Activity Ask() => host.Message(Somebody.Zhang, activity => (activity.ChannelId, activity.Text) = ("msteams", "Northwind"));

        var before = await host.SendAsync(Ask());
        var pressed = await host.SendAsync(host.Message(Somebody.Zhang, activity =>
        {
            (activity.ChannelId, activity.Type, activity.Name) = ("msteams", ActivityTypes.Invoke, "adaptiveCard/action");
            activity.Value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "follow-ups.list", ["data"] = new JObject() } };
        }));
        using (var db = database.CreateDbContext())
            db.Set<Person>().ExecuteUpdate(set => set.SetProperty(person => person.IsProfileKnown, true));
        var after = await host.SendAsync(Ask());

        Assert.StartsWith("One moment, Teams hasn't told me yet who you are", Assert.Single(before).Text, StringComparison.Ordinal);
        var answer = (AdaptiveCardInvokeResponse)((InvokeResponse)Assert.Single(pressed).Value).Body;
        Assert.StartsWith("One moment, Teams hasn't told me yet who you are", (string)answer.Value, StringComparison.Ordinal);
        Assert.Contains("Northwind", Assert.Single(after).Attachments[0].Content.ToString(), StringComparison.Ordinal);
    }

    private static async Task AddGuestAsync(BotHost host)
    {
        await using var db = host.Database.CreateDbContext();
        var guest = new Person { TenantId = BotHost.Tenant, AadObjectId = "guest", Name = "Guest", IsGuest = true };
        db.AddRange(guest, new TeamMember { TeamId = "team-1", PersonId = guest.Id });
        await db.SaveChangesAsync();
    }
}
