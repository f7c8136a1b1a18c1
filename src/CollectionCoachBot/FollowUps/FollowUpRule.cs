using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.FollowUps;

/// <summary>
/// When to follow up next. The outcome of a contact decides first; without one that does, the stage and the attitude do. The date is a
/// working day of the customer's country after today, not later than shortly before the customer's payment plan closes, and not in the
/// last days before a long holiday, when nobody signs any more.
/// </summary>
internal static class FollowUpRule
{
    public static SuggestedDate Suggest(FollowUpFacts facts, FollowUpOptions options)
    {
        var (date, reason) = Choose(facts, options);
        if (date is not { } chosen)
            return new SuggestedDate(null, SuggestionReason.None, facts.Calendar.Basis(facts.Today));
        var first = facts.Calendar.Add(facts.Today, 1);
        if (chosen < first)
            chosen = first;
        chosen = facts.Calendar.OnOrAfter(chosen);

        // Whether promised money came can't be seen before its day: that date doesn't move.
        while (reason != SuggestionReason.VerifyPromise && chosen > first && BeforeHoliday(chosen, facts.Calendar, options) is var moved && moved != chosen)
            (chosen, reason) = (moved < first ? first : moved, SuggestionReason.BeforeHoliday);
        return new SuggestedDate(chosen, reason, facts.Calendar.Basis(chosen));
    }

    private static (DateOnly? Date, SuggestionReason Reason) Choose(FollowUpFacts facts, FollowUpOptions options)
    {
        DateOnly After(int days) => facts.Calendar.Add(facts.Today, days);
        return facts.Outcome switch
        {
            Outcome.Insolvent or Outcome.Paid => (null, SuggestionReason.None),
            Outcome.Promised when facts.PromisedFor is { } promised => ByPromise(promised, facts, options),
            _ when facts.NothingOpen => (null, SuggestionReason.None),
            Outcome.PartPaid => (After(options.AfterPartPaid), SuggestionReason.Outcome),
            Outcome.SaysPaid => (After(options.AfterSaysPaid), SuggestionReason.Outcome),
            Outcome.NoAnswer => (After(options.AfterNoAnswer), SuggestionReason.Outcome),
            Outcome.WrongContact => (After(options.AfterWrongContact), SuggestionReason.Outcome),
            Outcome.PapersMissing => (After(options.AfterPapersMissing), SuggestionReason.Outcome),
            Outcome.WaitingForApproval => ByApproval(After(options.AfterWaitingForApproval), facts),
            Outcome.Disputed => (After(options.AfterDisputed), SuggestionReason.Outcome),
            Outcome.Refused => (After(options.AfterRefused), SuggestionReason.Outcome),
            _ => ByStage(facts, options),
        };
    }

    private static (DateOnly?, SuggestionReason) ByPromise(DateOnly promised, FollowUpFacts facts, FollowUpOptions options)
    {
        var check = facts.Calendar.Add(promised, -options.PromiseCheckBefore);
        var isFar = facts.Calendar.Between(facts.Today, promised) > options.PromiseFarAway;
        return (isFar || facts.BrokeBefore) && check > facts.Today
            ? (check, SuggestionReason.CheckPromise)
            : (facts.Calendar.Add(promised, options.PromiseVerifyAfter), SuggestionReason.VerifyPromise);
    }

    private static (DateOnly?, SuggestionReason) ByApproval(DateOnly usual, FollowUpFacts facts)
    {
        if (NextCutoff(facts) is not { } cutoff)
            return (usual, SuggestionReason.Outcome);
        var before = facts.Calendar.Add(cutoff, -1);
        return before < usual && before > facts.Today ? (before, SuggestionReason.BeforeCutoff) : (usual, SuggestionReason.Outcome);
    }

    private static (DateOnly?, SuggestionReason) ByStage(FollowUpFacts facts, FollowUpOptions options)
    {
        var (date, reason) = facts.Stage == OverdueStage.M0 && facts.DueOn is { } due
            ? ByDueDate(due, facts, options)
            : (facts.Calendar.Add(facts.Today, Interval(facts, options)), SuggestionReason.Stage);
        if (NextCutoff(facts) is not { } cutoff)
            return (date, reason);
        var latest = facts.Calendar.Add(cutoff, -options.BeforeCutoff);
        return date > latest && latest > facts.Today ? (latest, SuggestionReason.BeforeCutoff) : (date, reason);
    }

    /// <summary>The next of the three dates around a due date that is still ahead.</summary>
    private static (DateOnly, SuggestionReason) ByDueDate(DateOnly due, FollowUpFacts facts, FollowUpOptions options)
    {
        if (facts.NeedsEarlyStart && facts.Calendar.Add(due, -options.EarlyBeforeDue) is var early && early > facts.Today)
            return (early, SuggestionReason.BeforeDue);
        return facts.Calendar.Add(due, -options.BeforeDue) is var before && before > facts.Today
            ? (before, SuggestionReason.BeforeDue)
            : (facts.Calendar.Add(due, options.AfterDue), SuggestionReason.AfterDue);
    }

    private static int Interval(FollowUpFacts facts, FollowUpOptions options)
    {
        var days = facts.Stage switch
        {
            OverdueStage.M0 => options.M1,
            OverdueStage.M1 => facts.DaysOverdue <= options.FreshDays ? options.FreshM1 : options.M1,
            OverdueStage.M2 => options.M2,
            OverdueStage.M3 => options.M3,
            _ => options.M3Plus,
        };
        return facts.Attitude == Attitude.Avoidant ? Math.Max(1, days - options.AvoidantSooner) : days;
    }

    private static DateOnly? NextCutoff(FollowUpFacts facts)
    {
        if (facts.PlanCutoffDay is not { } day)
            return null;
        var cutoff = LocalTime.InMonth(facts.Today, day);
        return cutoff > facts.Today ? cutoff : LocalTime.InMonth(new DateOnly(facts.Today.Year, facts.Today.Month, 1).AddMonths(1), day);
    }

    /// <summary>The last working day before the quiet days of a long holiday, where <paramref name="date"/> is one of those; else itself.</summary>
    private static DateOnly BeforeHoliday(DateOnly date, WorkCalendar calendar, FollowUpOptions options)
    {
        var last = date;
        for (var ahead = 0; ahead < options.QuietBeforeHoliday; ahead++)
        {
            if (calendar.HolidayAfter(last) >= options.LongHoliday)
                return calendar.Add(last, -options.QuietBeforeHoliday);
            last = calendar.Add(last, 1);
        }

        return date;
    }
}
