using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>The amounts that a call is about, as its card names them on top.</summary>
internal static class CallAmounts
{
    /// <summary>In a dispute the disputed amounts, where the ledger knows them; else what is due. Empty: nothing to call about.</summary>
    public static IReadOnlyList<AmountDue> Of(AccountBrief account, OverdueStage stage, CallKind kind) =>
        kind == CallKind.Dispute && AmountDue.Disputed(account) is { Count: > 0 } disputed ? disputed : AmountDue.Of(account, stage);
}
