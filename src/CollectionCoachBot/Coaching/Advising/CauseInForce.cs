using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Advising;

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

    /// <summary>What is known of ability and willingness: what the cause in force says, which somebody looked for, before the answer in the dialog, which is a tap.</summary>
    /// <inheritdoc cref="Of"/>
    public static WhyUnpaid? WhyOf(AccountBrief? account, WhyUnpaid? answered, DateOnly answeredOn, PlaybookEdition edition) =>
        WhyOf(Of(account, answered, answeredOn, edition), answered, edition);

    /// <param name="causeId">The cause in force; null: none.</param>
    /// <param name="answered">Why it isn't paid, as answered in the coaching; null: skipped.</param>
    /// <param name="edition">The playbook in force.</param>
    public static WhyUnpaid? WhyOf(string? causeId, WhyUnpaid? answered, PlaybookEdition edition) =>
        causeId is not null && edition.Causes.TryGetValue(causeId, out var cause) ? cause.Why : answered;
}
