using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>What a call is about in one currency: the overdue, undisputed part; before the due date what falls due next.</summary>
internal sealed record AmountDue(Balance Balance, decimal Amount, int Count)
{
    /// <summary>One a currency, in the ledger's order. Empty: nothing to call about.</summary>
    public static IReadOnlyList<AmountDue> Of(AccountBrief account, OverdueStage stage) =>
    [
        .. account.Balances
            .Select(balance => stage == OverdueStage.M0 && balance.Overdue == 0m
                ? new AmountDue(balance, balance.DueSoon > 0m ? balance.DueSoon : balance.Open - balance.Disputed, balance.OpenCount)
                : new AmountDue(balance, balance.Overdue, balance.OverdueCount))
            .Where(part => part.Amount > 0m),
    ];
}
