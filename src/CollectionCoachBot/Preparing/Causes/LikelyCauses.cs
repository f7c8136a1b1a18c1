using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing.Causes;

/// <summary>
/// The few causes that a page names first: our own faults, whose mending costs nothing, then those that what is known of the customer speaks for.
/// A guess of where to look, from the ledger, the log of calls and the playbook's own excuses; it decides nothing. Pure.
/// </summary>
internal static class LikelyCauses
{
    /// <summary>As many as leave the page two screens of a phone long.</summary>
    public const int Most = 6;

    /// <summary>Found by somebody, and disputed: before all that only hints at a cause.</summary>
    private const int Known = 100;

    private const int Answered = 10;
    private const int Heard = 5;

    /// <returns>Ids of causes, in the order in which they are shown: ours, then theirs, the likeliest first.</returns>
    public static IReadOnlyList<string> Of(CustomerCase about)
    {
        var causes = about.Edition.In(People.Language.English).Topic(PlaybookText.CausesTopic).Entries.Select(entry => (entry.Id, Plan: about.Edition.Causes[entry.Id])).ToList();
        var ours = causes.Where(cause => cause.Plan.IsOurs).OrderByDescending(cause => Points(cause.Id, cause.Plan, about)).Take(Most / 2).Select(cause => cause.Id).ToList();

        // Each behind another of its kind counts less, so that where little is known the page names several kinds instead of one kind's first three.
        var theirs = causes.Where(cause => !cause.Plan.IsOurs).GroupBy(cause => cause.Plan.Why)
            .SelectMany(kind => kind
                .Select(cause => (cause.Id, Points: Points(cause.Id, cause.Plan, about))).OrderByDescending(cause => cause.Points)
                .Select((cause, behind) => (cause.Id, Why: kind.Key, Points: cause.Points - behind)))
            .OrderByDescending(cause => cause.Points).ThenBy(cause => cause.Why).Take(Most - ours.Count);
        return [.. ours, .. theirs.Select(cause => cause.Id)];
    }

    private static int Points(string id, CausePlan cause, CustomerCase about)
    {
        var points = about.Account?.CauseId == id ? Known : 0;
        if (cause.Why == WhyUnpaid.Disputed && about.Account?.Balances.Any(balance => balance.Disputed > 0m) == true)
            points += Known;
        if (cause.Why == (about.WhyInForce ?? about.WhyUnpaid))
            points += Answered;
        if (about.History.LastContact is { } last && Speaks(last.Outcome, cause))
            points += Heard;

        // What one hears in the customer's cell, and what goes with the cause: the playbook's own hint.
        return points + (about.Attitude is { } attitude ? about.Edition.Matrix[(about.Stage, attitude)].Excuses.Intersect(cause.Fits.Excuses).Count() : 0);
    }

    private static bool Speaks(Outcome outcome, CausePlan cause) => outcome switch
    {
        Outcome.PapersMissing => cause.IsOurs || cause.Why == WhyUnpaid.StuckInProcess,
        Outcome.WaitingForApproval => cause.Why == WhyUnpaid.StuckInProcess,
        Outcome.PartPaid => cause.Why == WhyUnpaid.WillingNotAble,
        Outcome.Disputed => cause.Why == WhyUnpaid.Disputed,
        Outcome.Refused => cause.Why == WhyUnpaid.AbleNotWilling,
        Outcome.Insolvent => cause.Why is WhyUnpaid.WillingNotAble or WhyUnpaid.NeitherAbleNorWilling,
        _ => false,
    };
}
