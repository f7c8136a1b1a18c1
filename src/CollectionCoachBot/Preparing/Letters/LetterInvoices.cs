using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Which receivables a letter is about: just those that its amount is made of. Pure.</summary>
internal static class LetterInvoices
{
    /// <returns>The receivables with the amount that counts of each, in the order given.</returns>
    public static IReadOnlyList<(Receivable Receivable, decimal Amount)> Of(IReadOnlyList<Receivable> open, CustomerCase about)
    {
        // A statement of account where no stage can be called: all that is open, disputed or not, is to be compared.
        if (about.Kind != CallKind.Stage)
            return [.. open.Select(receivable => (receivable, receivable.Open))];
        return [.. open.Where(receivable => Counts(receivable, about)).Select(receivable => (receivable, receivable.Open - receivable.Disputed))];
    }

    /// <summary>Currency by currency, as a call is: what is past due; where nothing is, what falls due soon, else all.</summary>
    private static bool Counts(Receivable receivable, CustomerCase about)
    {
        var balance = about.Account?.Balances.FirstOrDefault(known => known.Currency == receivable.Currency);
        if (balance is null || receivable.Open <= receivable.Disputed)
            return false;
        return balance.Overdue > 0m ? receivable.DueOn < about.Today
            : about.Stage == OverdueStage.M0 && (balance.DueSoon == 0m || receivable.DueOn >= about.Today && receivable.DueOn <= about.Today.AddDays(AccountFigures.DueSoonDays));
    }
}
