using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>What a call is about in one currency: the overdue part that is neither disputed nor on hold; before the due date what falls due next.</summary>
/// <param name="Balance">The account's balance in that currency.</param>
/// <param name="Amount">The part of it that the call is about.</param>
/// <param name="Count">How many receivables that part is made of.</param>
/// <param name="DueOn">When the oldest of them was or is due.</param>
internal sealed record AmountDue(Balance Balance, decimal Amount, int Count, DateOnly DueOn)
{
    /// <summary>One a currency, in the ledger's order. Empty: nothing to call about.</summary>
    public static IReadOnlyList<AmountDue> Of(AccountBrief account, OverdueStage stage) =>
    [
        .. account.Balances
            .Select(balance => stage != OverdueStage.M0 || balance.Overdue > 0m ? new AmountDue(balance, balance.Overdue, balance.OverdueCount, balance.OldestDueOn)
                : balance.DueSoon > 0m ? new AmountDue(balance, balance.DueSoon, balance.DueSoonCount, balance.OldestDueOn)
                : new AmountDue(balance, balance.Callable, balance.CallableCount, balance.OldestDueOn))
            .Where(part => part.Amount > 0m),
    ];

    /// <summary>All that is open and neither disputed nor on hold, due or not, one a currency, in the ledger's order: what a statement of account adds up.</summary>
    public static IReadOnlyList<AmountDue> Callable(AccountBrief account) =>
    [
        .. account.Balances
            .Where(balance => balance.CallableCount > 0)
            .Select(balance => new AmountDue(balance, balance.Callable, balance.CallableCount, balance.OldestDueOn)),
    ];

    /// <summary>The disputed amounts, one a currency, in the ledger's order. Empty: the ledger knows of none.</summary>
    public static IReadOnlyList<AmountDue> Disputed(AccountBrief account) =>
    [
        .. account.Balances
            .Where(balance => balance.Disputed > 0m)
            .Select(balance => new AmountDue(balance, balance.Disputed, balance.DisputedCount, balance.OldestDisputedDueOn ?? balance.OldestDueOn)),
    ];

    /// <summary>The currency that is due longest, whichever is the largest: days, date and invoice that are told are one receivable's.</summary>
    public static AmountDue Oldest(IReadOnlyList<AmountDue> parts) => parts.MinBy(part => part.DueOn)!;
}
