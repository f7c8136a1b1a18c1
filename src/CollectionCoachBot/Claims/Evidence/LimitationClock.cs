namespace CollectionCoachBot.Claims.Evidence;

/// <summary>An estimate of how long one debt can be enforced, from what was logged. Internal: never in a spoken or sent text.</summary>
/// <param name="Invoice">The debt: all installments of an invoice together.</param>
/// <param name="LastDueOn">When its last installment was due, paid or not.</param>
/// <param name="RunsFrom">That day, or that of the newest evidence that counted.</param>
/// <param name="Years">The length of the period.</param>
/// <param name="EndsOn">The last day of the period.</param>
/// <param name="DaysLeft">From today to that day; below zero: it is over.</param>
internal sealed record LimitationClock(string Invoice, DateOnly LastDueOn, DateOnly RunsFrom, int Years, DateOnly EndsOn, int DaysLeft)
{
    public bool IsOver => DaysLeft < 0;
}
