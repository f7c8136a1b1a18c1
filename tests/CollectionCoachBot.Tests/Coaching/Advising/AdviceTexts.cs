using CollectionCoachBot.Coaching.Advising;

namespace CollectionCoachBot.Tests.Coaching.Advising;

/// <summary>Every text of an advice, so that rules can be held to all of them.</summary>
internal static class AdviceTexts
{
    public static IEnumerable<string> Of(Advice advice) =>
    [
        .. new[] { advice.Goal.Target, advice.Goal.Acceptable, advice.Goal.Least, advice.OpeningBecause }.OfType<string>(),
        advice.Opening.StyleName, advice.Opening.Words, .. advice.OtherOpenings.Select(opening => opening.Words), .. advice.Questions,
        .. advice.Excuses.SelectMany(excuse => new[] { excuse.Says, excuse.Acknowledge, excuse.Fact, excuse.Step }.Concat(excuse.Law is { } law ? [law] : [])),
        .. advice.GiveAndGet.SelectMany(step => new[] { step.Give, step.Get }),
        .. advice.Tactics.SelectMany(tactic => new[] { tactic.Name, tactic.How, tactic.Limit, tactic.Because }),
        .. advice.Offer is { } offer ? [offer.CauseName, .. offer.Lines, offer.Decides, .. offer.Options.SelectMany(option => new[] { option.Name, option.Propose, option.Limit })] : Array.Empty<string>(),
        .. advice.Segment is { } segment ? [segment.Name, segment.Decides, segment.Timing, .. segment.Papers] : Array.Empty<string>(),
        .. advice.Special is { } special ? [special.Name, .. special.Steps, special.Decides] : Array.Empty<string>(),
        advice.Close, .. advice.NoDate is { } noDate ? [noDate] : Array.Empty<string>(), advice.NoAnswer, advice.Confirmation, .. advice.Homework, .. advice.Donts, advice.Escalate,
    ];
}
