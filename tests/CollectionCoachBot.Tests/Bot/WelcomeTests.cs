using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Tests.Bot;

public sealed class WelcomeTests
{
    [Fact]
    public async Task The_greeting_waits_for_the_event_that_states_a_language_and_comes_once()
    {
        using var host = new BotHost(locale: "en-US");
        var added = host.Message(Somebody.Zhang, activity =>
        {
            activity.Type = ActivityTypes.ConversationUpdate;
            activity.Locale = null;
            activity.MembersAdded = [new ChannelAccount(activity.Recipient.Id)];
        });
        var installed = host.Message(Somebody.Zhang, activity =>
        {
            activity.Type = ActivityTypes.InstallationUpdate;
            activity.Action = "add";
        });

        var silent = await host.SendAsync(added);
        var greeting = await host.SendAsync(installed);
        var again = await host.SendAsync(host.Message(Somebody.Zhang, activity =>
        {
            activity.Type = ActivityTypes.ConversationUpdate;
            activity.MembersAdded = [new ChannelAccount(activity.Recipient.Id)];
        }));

        Assert.Empty(silent);
        Assert.Equal("Collection Coach is ready", Assert.Single(greeting).Summary);
        Assert.Empty(again);
    }
}
