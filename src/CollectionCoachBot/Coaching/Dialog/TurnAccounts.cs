using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>
/// The account that a turn's questions are about, read once a turn: the SDK asks for the answer twice, and the answered and the next question
/// speak of the same account.
/// </summary>
internal sealed class TurnAccounts(Ledger ledger)
{
    /// <returns>Null where there is no such customer in the turn's scope.</returns>
    public async Task<AccountBrief?> OfAsync(Turn turn, string customerId, CancellationToken cancellationToken)
    {
        if (turn.Context.TurnState.Get<Read>() is { } read && read.CustomerId == customerId && read.Scope == turn.Scope)
            return read.Account;
        var account = await ledger.BriefAsync(customerId, turn.Scope, cancellationToken);
        turn.Context.TurnState.Set(new Read(customerId, turn.Scope, account));
        return account;
    }

    /// <summary>After something of the account was written in this turn.</summary>
    public static void Forget(Turn turn) => turn.Context.TurnState.Remove(typeof(Read).FullName!);

    private sealed record Read(string CustomerId, Scope Scope, AccountBrief? Account);
}
