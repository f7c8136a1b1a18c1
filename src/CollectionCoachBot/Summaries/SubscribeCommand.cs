using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Summaries;

/// <summary><c>subscribe/订阅 [weekday] [time] [time zone]</c> in a channel, by a manager. Again: changes what is said and keeps the rest.</summary>
internal sealed class SubscribeCommand(
    IDbContextFactory<CoachDb> databases, Words words, CommandWords commands, TimeProvider clock, IOptions<ReceivablesOptions> options) : ICommand
{
    private static readonly TimeOnly DefaultTime = new(9, 0);

    public string Name => "subscribe";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        // The channel's language is set by the word that subscribes.
        var language = commands.Hear(turn.Text)?.Language ?? turn.Language;
        var wish = ScheduleText.Read(argument);
        var refusal = turn.Kind != ConversationKind.Channel ? words.Plain(language, "summaries.channel-only")
            : !turn.IsManager ? words.Plain(language, "summaries.managers-only")
            : wish.NotUnderstood is { } unclear ? words.Plain(language, "summaries.not-understood", ("text", Escape.Shorten(unclear, 60)), ("word", commands.Word(Name, language)))
            : null;
        if (refusal is not null)
        {
            await turn.SayAsync(refusal, cancellationToken);
            return;
        }

        var subscription = await StoreAsync(turn, wish, language, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(subscription.TimeZone);
        var next = TimeZoneInfo.ConvertTime(subscription.NextAt, zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        await turn.SayAsync(
            words.Plain(
                language, "summaries.subscribed", ("day", language.Culture().DateTimeFormat.GetDayName(subscription.Day)),
                ("time", subscription.Time.ToString("HH:mm", language.Culture())), ("zone", subscription.TimeZone),
                ("next", Figures.Date(DateOnly.FromDateTime(next.DateTime), today, language)), ("word", commands.Word("unsubscribe", language))),
            cancellationToken);
    }

    private async Task<Subscription> StoreAsync(Turn turn, ScheduleWish wish, Language language, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subscription = await db.Set<Subscription>().FirstOrDefaultAsync(found => found.ConversationId == turn.Conversation.Id, cancellationToken);
        if (subscription is null)
        {
            subscription = new Subscription
            {
                ConversationId = turn.Conversation.Id,
                Day = DayOfWeek.Monday,
                Time = DefaultTime,
                TimeZone = options.Value.TimeZone,
                Language = language,
                CreatedById = turn.Person.Id,
                CreatedAt = clock.GetUtcNow(),
                NextAt = clock.GetUtcNow(),
            };
            db.Add(subscription);
        }

        subscription.Day = wish.Day ?? subscription.Day;
        subscription.Time = wish.Time ?? subscription.Time;
        subscription.TimeZone = wish.TimeZone ?? subscription.TimeZone;
        subscription.Language = language;
        var schedule = new WeeklySchedule(subscription.Day, subscription.Time, TimeZoneInfo.FindSystemTimeZoneById(subscription.TimeZone));
        subscription.NextAt = schedule.After(clock.GetUtcNow());

        // A week that has its summary gets no second one: the answer names the day on which one comes.
        while (await PostedWeeks.HasAsync(db, turn.Conversation.Id, WeeklySchedule.WeekOf(subscription.NextAt, schedule.Zone), cancellationToken))
            subscription.NextAt = schedule.After(subscription.NextAt);
        var conversation = await db.Set<KnownConversation>().FirstAsync(known => known.Id == turn.Conversation.Id, cancellationToken);
        conversation.Language = language;
        await db.SaveChangesAsync(cancellationToken);
        return subscription;
    }
}
