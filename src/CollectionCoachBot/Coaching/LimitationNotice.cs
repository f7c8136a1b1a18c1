namespace CollectionCoachBot.Coaching;

/// <summary>What a rep's own card must say of limitation periods: an estimate from logged evidence, for our own people. No text to a customer knows it.</summary>
/// <param name="EndsOn">The first end that is near; null: none is.</param>
/// <param name="DaysLeft">To that day.</param>
/// <param name="Over">Invoices whose period is over by what was logged.</param>
/// <param name="IsAllOver">Of all that is past due: nothing may be asked for any more before legal has looked at it.</param>
internal sealed record LimitationNotice(DateOnly? EndsOn, int DaysLeft, int Over, bool IsAllOver)
{
    /// <summary>Stands where the id of a special case stands in which nobody calls.</summary>
    public const string NoCallId = "limitation";

    /// <summary>So close that nothing else is read first.</summary>
    public const int Urgent = 30;

    /// <summary>No longer far away.</summary>
    public const int Near = 90;

    public bool IsUrgent => Over > 0 || DaysLeft <= Urgent;
}
