using CollectionCoachBot.Storage;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>One log card.</summary>
internal sealed record LogForm
{
    /// <summary>Made with the card: what it writes is written once.</summary>
    public string FormId { get; init; } = OpaqueId.New();

    public required LogTopic Topic { get; init; }

    public required LogInput Values { get; init; }

    /// <summary>It was opened because nobody answered: that outcome and its date are the defaults.</summary>
    public bool IsNoAnswer { get; init; }

    /// <summary>After whom the page of the worklist begins that it was opened from; null: it came from elsewhere.</summary>
    public string? ListBefore { get; init; }

    /// <summary>Why the last Save was refused, as card text.</summary>
    public string? Problem { get; init; }

    /// <summary>What to leave when nobody answers, as plain text.</summary>
    public string? NoAnswerText { get; init; }

    /// <summary>The form as it opens.</summary>
    public static LogForm Open(LogTopic topic, bool isNoAnswer, FollowUpOptions options) => new()
    {
        Topic = topic,
        IsNoAnswer = isNoAnswer,
        Values = new LogInput
        {
            Outcome = isNoAnswer ? Outcome.NoAnswer : null,
            Amount = topic.Main is { Overdue: > 0m } main ? main.Overdue.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture) : null,
            PromisedFor = NextPayDay(topic),
            Next = DefaultNext(topic, isNoAnswer, options),
        },
    };

    public static DateOnly? DefaultNext(LogTopic topic, bool isNoAnswer, FollowUpOptions options) =>
        topic.Suggest(isNoAnswer ? Outcome.NoAnswer : null, null, options).On;

    private static DateOnly? NextPayDay(LogTopic topic)
    {
        if (topic.Account?.Cycle.PayDay is not { } day)
            return null;
        var thisMonth = LocalTime.InMonth(topic.Today, day);
        return thisMonth > topic.Today ? thisMonth : LocalTime.InMonth(topic.Today.AddMonths(1), day);
    }
}
