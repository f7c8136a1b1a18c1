using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>Which call is logged, with all that its card and its rules need.</summary>
internal sealed record LogTopic
{
    public string? SessionId { get; init; }

    /// <summary>Null for a customer that isn't in the ledger.</summary>
    public AccountBrief? Account { get; init; }

    /// <summary>The customer's name, from the ledger or as it was typed.</summary>
    public required string Name { get; init; }

    public required OverdueStage Stage { get; init; }

    public Attitude? Attitude { get; init; }

    public WhyUnpaid? WhyUnpaid { get; init; }

    public required DateOnly Today { get; init; }

    public required WorkCalendar Calendar { get; init; }

    public ContactHistory History { get; init; } = ContactHistory.None;

    /// <summary>The currency of an amount typed without one.</summary>
    public required string Currency { get; init; }

    public string? CustomerId => Account?.CustomerId;

    public string? UnlistedName => Account is null ? Name : null;

    public Balance? Main => Account?.Balances.Count > 0 ? Account.Balances[0] : null;

    /// <summary>Of all currencies.</summary>
    private DateOnly? NextDueOn => Account?.Balances.Min(balance => balance.NextDueOn);

    public decimal? OpenIn(string currency) => Account?.Balances.FirstOrDefault(balance => balance.Currency == currency)?.Open;

    public SuggestedDate Suggest(Outcome? outcome, DateOnly? promisedFor, FollowUpOptions options) => FollowUpRule.Suggest(
        new FollowUpFacts
        {
            Today = Today, Stage = Stage, Attitude = Attitude, Outcome = outcome, PromisedFor = promisedFor,
            DueOn = NextDueOn, NothingOpen = Account is { Balances.Count: 0 }, DaysOverdue = Main?.DaysOverdue ?? 0,
            NeedsEarlyStart = Account?.AcceptanceMissing == true || Main?.Open >= options.LargeAmount,
            PlanCutoffDay = Account?.Cycle.PlanCutoffDay, BrokeBefore = History.Promises.Broken > 0, Calendar = Calendar,
        },
        options);
}
