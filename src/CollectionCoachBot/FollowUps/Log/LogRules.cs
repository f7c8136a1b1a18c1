using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>What a filled form must hold. The form's own checks can be got round, so everything is checked again here.</summary>
internal static class LogRules
{
    public const int LongestNote = 2_000;

    /// <summary>A promise of more than this times what is open is a slip of the unit (380000万 for 380000).</summary>
    private const decimal MostTimesOpen = 2m;

    private const decimal MostUnlisted = 10_000_000_000m;

    /// <param name="input">As typed.</param>
    /// <param name="topic">Which call.</param>
    /// <param name="suggested">The next date that stood on the form when it was shown.</param>
    /// <param name="options">Intervals.</param>
    /// <param name="language">Of the figures in a refusal.</param>
    /// <returns>The entry, or why there is none.</returns>
    public static (LogEntry? Entry, LogRefusal? Refusal) Check(LogInput input, LogTopic topic, DateOnly? suggested, FollowUpOptions options, Language language)
    {
        if (input.Outcome is not { } outcome || !Enum.IsDefined(outcome))
            return (null, new LogRefusal("outcome"));
        if (input.Note?.Length > LongestNote)
            return (null, new LogRefusal("note", LongestNote.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var entry = new LogEntry { Outcome = outcome, Note = input.Note };
        if (outcome == Outcome.Promised)
        {
            if (CheckPromise(input, topic, language, out var amount, out var currency) is { } refusal)
                return (null, refusal);
            entry = entry with { Amount = amount, Currency = currency, PromisedFor = input.PromisedFor };
        }

        return CheckNext(entry, input.Next, topic, suggested, options);
    }

    private static LogRefusal? CheckPromise(LogInput input, LogTopic topic, Language language, out decimal amount, out string currency)
    {
        (amount, currency) = (0m, topic.Currency);
        if (AmountReader.Read(input.Amount) is not { Amount: > 0m } read)
            return new LogRefusal("amount");
        (amount, currency) = (read.Amount, read.Currency ?? topic.Currency);
        var open = topic.OpenIn(currency);
        if (topic.Account is { Balances.Count: > 0 } && open is null)
            return new LogRefusal("currency", string.Join(", ", topic.Account.Balances.Select(balance => balance.Currency)));
        if (open is > 0m && amount > open * MostTimesOpen)
            return new LogRefusal("amount-large", Figures.Money(open.Value, currency, language));
        if (amount > MostUnlisted)
            return new LogRefusal("amount");
        if (input.PromisedFor is not { } date)
            return new LogRefusal("promise-date");
        if (date < topic.Today)
            return new LogRefusal("promise-past");
        return date > topic.Today.AddYears(1) ? new LogRefusal("promise-far") : null;
    }

    /// <summary>A date that was left as it stood follows the outcome; one that the rep chose stands.</summary>
    private static (LogEntry?, LogRefusal?) CheckNext(LogEntry entry, DateOnly? next, LogTopic topic, DateOnly? suggested, FollowUpOptions options)
    {
        if ((next is null || next == suggested) && entry.Outcome is Outcome.Paid or Outcome.Insolvent)
            return (entry, null);
        if (next == suggested)
        {
            var on = topic.Suggest(entry.Outcome, entry.PromisedFor, options).On;
            return (entry with { Next = on, NextMoved = on is not null && on != next }, null);
        }

        if (next is not { } chosen)
            return (null, new LogRefusal("next"));
        if (chosen < topic.Today)
            return (null, new LogRefusal("next-past"));
        return chosen > topic.Today.AddYears(1) ? (null, new LogRefusal("next-far")) : (entry with { Next = chosen }, null);
    }
}
