using CollectionCoachBot.FollowUps.Log;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Holds;

/// <summary>What a filled form must hold. The form's own checks can be got round, so everything is checked again here. Pure.</summary>
internal static class HoldCheck
{
    public const int LongestReason = 300;
    public const int LongestName = 60;

    /// <param name="input">As typed.</param>
    /// <param name="receivable">The receivable that it is about; null: the whole customer.</param>
    /// <param name="today">The business day.</param>
    /// <param name="longest">How many days ahead it may end.</param>
    /// <param name="person">Who fills it in: they clear it up where nobody is named.</param>
    /// <param name="language">Of the figures in a refusal.</param>
    /// <returns>The entry, or why there is none.</returns>
    public static (HoldEntry? Entry, HoldRefusal? Refusal) Of(HoldInput input, Receivable? receivable, DateOnly today, int longest, Person person, Language language)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
            return (null, new HoldRefusal("reason"));
        if (input.UntilOn is not { } until)
            return (null, new HoldRefusal("until"));
        if (until <= today)
            return (null, new HoldRefusal("until-past"));
        if (until > today.AddDays(longest))
            return (null, new HoldRefusal("until-far", Figures.Date(today.AddDays(longest), today, language)));
        var (amount, refusal) = Part(input.Amount, receivable, language);
        if (refusal is not null)
            return (null, refusal);
        return (new HoldEntry(
            input.IsDispute ? HoldKind.Dispute : HoldKind.Pause, amount, Escape.Shorten(input.Reason.Trim(), LongestReason), until,
            Escape.Shorten(string.IsNullOrWhiteSpace(input.HandledBy) ? person.Name : input.HandledBy.Trim(), LongestName)), null);
    }

    private static (decimal? Amount, HoldRefusal? Refusal) Part(string? typed, Receivable? receivable, Language language)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, null);
        if (AmountReader.Read(typed) is not { Amount: > 0m } read)
            return (null, new HoldRefusal("amount"));
        if (receivable is null)
            return (null, new HoldRefusal("amount-whole"));
        if (read.Currency is { } currency && currency != receivable.Currency)
            return (null, new HoldRefusal("currency", receivable.Currency));
        if (read.Amount > receivable.Open)
            return (null, new HoldRefusal("amount-large", Figures.Money(receivable.Open, receivable.Currency, language)));
        return (read.Amount == receivable.Open ? null : read.Amount, null);
    }
}
