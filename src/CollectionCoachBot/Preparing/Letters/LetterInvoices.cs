using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Which receivables a letter is about: just those that its amount is made of. Pure.</summary>
internal static class LetterInvoices
{
    /// <summary>
    /// A statement of account (the letter of M0) lists all that is open and neither disputed nor on hold, due or not, so that both sides can compare the whole; a
    /// demand only what is past due.
    /// </summary>
    /// <returns>The receivables with the amount of each that is neither disputed nor on hold, in the order given.</returns>
    public static IReadOnlyList<(Receivable Receivable, decimal Amount)> Of(IReadOnlyList<Receivable> open, OverdueStage letter, DateOnly today) =>
    [
        .. open.Where(receivable => receivable.Callable > 0m && (letter == OverdueStage.M0 || receivable.DueOn < today))
            .Select(receivable => (receivable, receivable.Callable)),
    ];

    /// <summary>What a statement of account lists apart: the disputed amounts. No demand names them.</summary>
    public static IReadOnlyList<(Receivable Receivable, decimal Amount)> Disputed(IReadOnlyList<Receivable> open, OverdueStage letter) =>
        letter == OverdueStage.M0 ? [.. open.Where(receivable => receivable.Disputed > 0m).Select(receivable => (receivable, receivable.Disputed))] : [];
}
