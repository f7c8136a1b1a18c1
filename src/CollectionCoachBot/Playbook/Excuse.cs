namespace CollectionCoachBot.Playbook;

/// <summary>One excuse of the catalogue in one language: how customers say it, and the answer that holds at any stage.</summary>
/// <param name="Plan">What doesn't depend on the language.</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Says">It in their words.</param>
/// <param name="Acknowledge">First beat of the answer.</param>
/// <param name="Fact">Second beat.</param>
/// <param name="Step">Third beat: what happens next.</param>
/// <param name="Variants">Other ways in which it is said, by which it is recognised.</param>
internal sealed record Excuse(ExcusePlan Plan, string Group, string Says, string Acknowledge, string Fact, string Step, IReadOnlyList<string> Variants)
{
    public int Number => Plan.Number;
}
