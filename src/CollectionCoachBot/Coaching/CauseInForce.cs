using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching;

/// <summary>Whether a cause that was found still holds: what the rep answered later about ability and willingness may contradict it.</summary>
internal static class CauseInForce
{
    /// <param name="account">The customer; null: nothing is kept of it.</param>
    /// <param name="answered">Why it isn't paid, as answered in this coaching; null: skipped.</param>
    /// <param name="answeredOn">The day of the coaching.</param>
    /// <param name="edition">The playbook in force, which may not have the cause any more.</param>
    /// <returns>The cause's id; null: none holds.</returns>
    public static string? Of(AccountBrief? account, WhyUnpaid? answered, DateOnly answeredOn, PlaybookEdition edition) =>
        account?.CauseId is { } id && edition.Causes.TryGetValue(id, out var cause) && (answered is null || answered == cause.Why || account.CauseOn >= answeredOn)
            ? id
            : null;
}
