using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What the bot says by itself on the day of a follow-up.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class ReminderTests(Workshop workshop)
{
    [SkippableFact]
    public async Task Each_reminder_arrives_once_at_nine_whatever_restarts_and_downtime_come_between()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var chat = scene.Teams.Personal;
        await PlanAsync(chat, "记录 华信建材有限公司", "2026-11-24");
        await PlanAsync(chat, "记录 华信钢构有限公司", "2026-11-25");
        await PlanAsync(chat, "记录 Northwind Traders Ltd", "2026-11-26");

        // Tuesday, a few seconds before nine in Shanghai: the bot is up when the time comes.
        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 24, 8, 59, 55, Shanghai));
        await chat.HearAsync(IsReminderOf("华信建材"), "Tuesday's reminder", Patience);
        await chat.PictureAsync("reminder");

        // Wednesday is slept through; on Thursday that day's reminder comes with Thursday's, and Tuesday's doesn't come again.
        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 26, 9, 0, 5, Shanghai));
        await chat.HearAsync(IsReminderOf("华信钢构"), "Wednesday's reminder", Patience);
        await chat.HearAsync(IsReminderOf("Northwind"), "Thursday's reminder", Patience);
        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 26, 9, 5, 0, Shanghai));
        await chat.SayAsync("我的跟进");

        foreach (var customer in new[] { "华信建材", "华信钢构", "Northwind" })
            Assert.Single(chat.Messages, message => IsReminderOf(customer)(message));
    }

    [SkippableFact]
    public async Task An_English_reminder_leads_on_to_coaching_and_is_done_once()
    {
        await using var scene = await Scene.StartAsync(workshop, "en-US");
        var chat = scene.Teams.Personal;
        await PlanAsync(chat, "log K003", "2026-11-24");

        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 24, 9, 0, 5, Shanghai));
        var reminder = await chat.HearAsync(IsReminderOf("Northwind"), "the reminder", Patience);
        await chat.PictureAsync("reminder");
        await chat.PressVerbAsync("coach.start");
        var coached = await chat.HearAsync("coach you for this stage");
        var done = await chat.PressVerbAsync("reminder.done");
        await chat.PictureAsync("done");
        var again = await scene.Teams.PressAsAsync(Colleague.Zhang, reminder, "reminder.done");

        Assert.Contains("Follow up today: Northwind Traders Ltd", reminder.AllText, StringComparison.Ordinal);
        Assert.Contains("Northwind Traders Ltd", coached.AllText, StringComparison.Ordinal);
        Assert.Contains("What's next?", done.AllText, StringComparison.Ordinal);
        Assert.Contains("Northwind Traders Ltd", done.AllText, StringComparison.Ordinal);
        Assert.Contains("closed already", again.AllText, StringComparison.Ordinal);
    }

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The job that looks for due follow-ups runs once a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static Func<BotMessage, bool> IsReminderOf(string customer) =>
        message => message.Kind == MessageKind.Sent && message.Says(customer) && message.Offers("reminder.done");

    private static async Task PlanAsync(Chat chat, string command, string day)
    {
        await chat.SayAsync(command);
        await chat.FillAsync("outcome", "Other");
        await chat.FillAsync("next", day);
        await chat.PressVerbAsync("log.save");
    }
}
