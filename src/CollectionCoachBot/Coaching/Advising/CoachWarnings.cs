using CollectionCoachBot.Holds;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What a rep must know before dialing, the most important first, at most three: more aren't read.</summary>
internal static class CoachWarnings
{
    private const int Most = 3;
    private const int OldAfterDays = 7;

    public static IReadOnlyList<string> Of(CoachRequest request, CallKind kind, Words words) => [.. Before(request, words).Concat(All(request, kind, words)).Take(Most)];

    /// <summary>What is lost for good goes before everything else.</summary>
    private static IEnumerable<string> Before(CoachRequest request, Words words)
    {
        if (request.Limitation is { IsUrgent: true } limitation)
            yield return LimitationAdvice.Line(limitation, request.Today, request.Language, words);
    }

    private static IEnumerable<string> All(CoachRequest request, CallKind kind, Words words)
    {
        var language = request.Language;
        if (Money((request.Account?.Unapplied ?? []).Select(cash => (cash.Amount, cash.Currency)), request) is { Length: > 0 } unapplied)
            yield return words.Card(language, "coaching.warn-unapplied", ("amount", unapplied));
        if (request.Account is { } held && HoldLines.Of(held, language, words) is { } hold)
            yield return hold;
        if (kind == CallKind.Dispute)
            yield return words.Card(language, "coaching.warn-dispute");
        if (kind == CallKind.Acceptance)
            yield return words.Card(language, "coaching.warn-acceptance");
        if (request.History.OpenPromise is { } open)
        {
            yield return words.Card(language, open.DueNotVerifiable ? "coaching.warn-promise-due" : "coaching.warn-promise-open",
                ("date", Figures.Date(open.Promise.PayOn, request.Today, language)), ("amount", Figures.Money(open.Promise.Amount, open.Promise.Currency, language)));
        }

        if (request.Limitation is { IsUrgent: false } limitation)
            yield return LimitationAdvice.Line(limitation, request.Today, language, words);
        if (request.Account is { AsOf: { } asOf } account && account.Today.DayNumber - asOf.DayNumber is > OldAfterDays and var days)
            yield return words.Card(language, "coaching.warn-old", ("days", days));
        if (kind == CallKind.Stage && StyleChoice.IsFormalForBrokenPromises(request.History))
            yield return words.Card(language, "coaching.warn-broken");
        if (kind == CallKind.Stage && Disputed(request) is { Length: > 0 } disputed)
            yield return words.Card(language, "coaching.warn-part-disputed", ("amount", disputed));
    }

    private static string Disputed(CoachRequest request) =>
        Money((request.Account?.Balances ?? []).Where(balance => balance.Disputed > 0m).Select(balance => (balance.Disputed, balance.Currency)), request);

    private static string Money(IEnumerable<(decimal Amount, string Currency)> sums, CoachRequest request) =>
        string.Join(" + ", sums.Select(sum => Figures.Money(sum.Amount, sum.Currency, request.Language)));
}
