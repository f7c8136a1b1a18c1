using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Summaries;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    private static async Task AddGuestAsync(BotHost host)
    {
        await using var db = host.Database.CreateDbContext();
        var guest = new Person { TenantId = BotHost.Tenant, AadObjectId = "guest", Name = "Guest", IsGuest = true };
        db.AddRange(guest, new TeamMember { TeamId = "team-1", PersonId = guest.Id });
        await db.SaveChangesAsync();
    }
}
