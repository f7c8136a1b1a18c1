namespace CollectionCoachBot.FollowUps;

/// <summary>
/// Judges a promise by the ledger alone: by how much the customer's open balance in its currency fell since it was made, or by what ledgers say came
/// in since, whichever is more: what was invoiced meanwhile raises the balance and would hide a payment. Nobody is accused on old data: before a
/// ledger that is as of the promised date plus grace, a promise whose date has come is "due, not verifiable".
/// </summary>
internal static class PromiseJudge
{
    /// <param name="promise">An open promise, or one due and not verifiable yet.</param>
    /// <param name="madeOn">The business day on which it was made: a ledger of that day may still show it unpaid.</param>
    /// <param name="openNow">The customer's open balance in the promise's currency in the newest ledger.</param>
    /// <param name="collected">What later ledgers than that of <paramref name="madeOn"/> say came in of the customer's receivables in that currency.</param>
    /// <param name="asOf">That ledger's as-of date; null: none was imported.</param>
    /// <param name="today">The business day.</param>
    /// <param name="calendar">The customer's working days.</param>
    /// <param name="grace">Working days after the promised date.</param>
    public static PromiseState Judge(Promise promise, DateOnly madeOn, decimal openNow, decimal collected, DateOnly? asOf, DateOnly today, WorkCalendar calendar, int grace)
    {
        // Where nothing was open (what was promised wasn't in the ledger yet), no balance can tell: only the bank does.
        if (promise.OpenBefore <= 0m)
            return today < promise.PayOn ? PromiseState.Open : PromiseState.DueNotVerifiable;

        // Whoever promised more than was open and paid all of it has kept their word.
        var (paid, promised) = (Math.Max(promise.OpenBefore - openNow, collected), Math.Min(promise.Amount, promise.OpenBefore));
        if (paid >= promised && asOf > madeOn)
            return PromiseState.Kept;
        if (today < promise.PayOn)
            return PromiseState.Open;
        var judgedFrom = grace == 0 ? promise.PayOn : calendar.Add(promise.PayOn, grace);
        if (asOf is null || asOf < judgedFrom)
            return PromiseState.DueNotVerifiable;
        return paid >= promised ? PromiseState.Kept : paid > 0 ? PromiseState.PartlyKept : PromiseState.Broken;
    }
}
