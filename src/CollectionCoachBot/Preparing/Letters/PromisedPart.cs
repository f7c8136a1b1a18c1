using CollectionCoachBot.FollowUps;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>
/// What a promise takes out of a letter's demand: until its day nobody asks for what is promised, up to its amount; the rest goes on.
/// From its day on it is in the demand again, and the letter says what was promised. Pure.
/// </summary>
internal static class PromisedPart
{
    /// <summary>Whether the promise's day is still to come: what it covers isn't asked for.</summary>
    public static bool IsAhead(Promise promise, DateOnly today) => promise.State == PromiseState.Open && promise.PayOn >= today;

    /// <summary>What is still to come of an open promise before its day; 0 where there is none in this currency.</summary>
    public static decimal Of(CustomerCase about, string currency) =>
        about.History.Promises.Open is { } promise && promise.Currency == currency && IsAhead(promise, about.Today) ? Rest(promise, about) : 0m;

    /// <summary>What was paid since it was made counts toward it, as where it is judged.</summary>
    private static decimal Rest(Promise promise, CustomerCase about)
    {
        if (promise.OpenBefore <= 0m)
            return promise.Amount;
        var now = about.Account?.Balances.FirstOrDefault(balance => balance.Currency == promise.Currency)?.Open ?? 0m;
        return Math.Max(0m, Math.Min(promise.Amount, promise.OpenBefore) - Math.Max(0m, promise.OpenBefore - now));
    }
}
