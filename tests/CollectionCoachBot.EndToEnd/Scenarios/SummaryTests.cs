using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>The team's weekly summary, asked for and by subscription.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class SummaryTests(Workshop workshop)
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The job that looks for due summaries runs once a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [SkippableTheory]
    [InlineData("zh-CN", "周报", "华信建材")]
    [InlineData("en-US", "summary", "Northwind Traders Ltd")]
    public async Task A_summary_shows_the_figures_and_leads_on_to_coaching_and_escalation(string locale, string command, string customer)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var channel = scene.Teams.Channel;

        var summary = await channel.MentionAsync(command);
        await channel.PictureAsync("summary");
        await channel.CardPictureAsync("summary", isDocumented: locale == "zh-CN");
        scene.Teams.Personal.Listen();
        await channel.PressVerbAsync("coach.start");
        await scene.Teams.Personal.HearAsync(message => message.Kind == MessageKind.Sent && message.Card is not null, "the first coach card");
        await channel.PressVerbAsync("escalation.start");
        await channel.HearAsync(message => message.Kind == MessageKind.Sent && message.Offers("escalation.open"), "the question for the reason");
        await channel.PictureAsync("reason");
        await scene.Teams.Personal.PictureAsync("coach-me");

        Assert.Contains(customer, summary.AllText, StringComparison.Ordinal);
        Assert.Contains("596,000.00", summary.AllText, StringComparison.Ordinal);
        Assert.Contains("28,300.50", summary.AllText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_subscribed_summary_is_posted_once_a_week_whatever_restarts_come_between()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var channel = scene.Teams.Channel;
        var subscribed = await channel.MentionAsync("订阅 周一 9:00");

        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 23, 8, 59, 55, Shanghai));
        await channel.HearAsync(IsSummary, "Monday's summary", Patience);
        await channel.PictureAsync("monday");
        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 23, 9, 10, 0, Shanghai));
        channel.Listen();
        await scene.RestartAtAsync(new DateTimeOffset(2026, 12, 1, 8, 0, 0, Shanghai));
        await channel.HearAsync(IsSummary, "the next week's summary, caught up on Tuesday", Patience);

        Assert.Contains("9:00", subscribed.AllText, StringComparison.Ordinal);
        Assert.Equal(2, channel.Messages.Count(IsSummary));
    }

    [SkippableFact]
    public async Task A_subscription_in_English_posts_in_English_and_ends_in_English()
    {
        await using var scene = await Scene.StartAsync(workshop, "en-US");
        var channel = scene.Teams.Channel;
        var subscribed = await channel.MentionAsync("subscribe monday 9:00");
        await channel.PictureAsync("subscribed");

        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 23, 9, 0, 5, Shanghai));
        var posted = await channel.HearAsync(message => message.Kind == MessageKind.Sent && message.Card is not null, "Monday's summary", Patience);
        await channel.PictureAsync("monday");
        var ended = await channel.MentionAsync("unsubscribe");

        Assert.Contains("every Monday at 09:00", subscribed.AllText, StringComparison.Ordinal);
        Assert.Contains("Weekly collections summary", posted.AllText, StringComparison.Ordinal);
        Assert.Contains("596,000.00", posted.AllText, StringComparison.Ordinal);
        Assert.Contains("Unsubscribed", ended.AllText, StringComparison.Ordinal);
        Assert.Single(channel.Messages, message => message.Says("Weekly collections summary"));
    }

    private static bool IsSummary(BotMessage message) => message.Kind == MessageKind.Sent && message.Says("催收周报");
}
