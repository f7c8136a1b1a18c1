using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// What a special case puts into the advice: its opening, goal, close, don'ts and who decides in place of the cell's, and its steps. What the
/// cell trades, offers and moves falls away: it leads to the cell's own goal. In a dispute or before acceptance nothing may be asked for, so there
/// only its steps are added, unless nobody calls any more.
/// </summary>
internal static class SpecialCase
{
    public static Advice Apply(Advice advice, CoachRequest request, PlaybookEdition edition)
    {
        if (edition.In(request.Language).Find(PlaybookText.SpecialTopic, request.Special?.Id) is not { } entry)
            return advice;
        string Line(string key) => request.Escaping(entry.Lines(key)[0]);
        var special = Of(entry, edition, request.Escaping);
        if (advice.Kind != CallKind.Stage && !special.IsWithoutCall)
            return advice with { Special = special };
        return advice with
        {
            Special = special,
            Goal = new GoalAdvice(Line("goal"), null, null),
            Opening = advice.Opening with { StyleName = special.Name, Words = Line("opening") },
            OtherOpenings = [],
            GiveAndGet = [],
            Offer = null,
            Tactics = [],
            Close = Line("close"),
            NoDate = null,
            Donts = [.. entry.Lines("donts").Select(request.Escaping)],
            Escalate = special.Decides,
        };
    }

    /// <param name="entry">The special case in the playbook.</param>
    /// <param name="edition">The playbook that it is from.</param>
    /// <param name="escaping">Makes the words safe where they are shown.</param>
    public static SpecialAdvice Of(TopicEntry entry, PlaybookEdition edition, Func<string, string> escaping) =>
        new(entry.Name, [.. entry.Lines("steps").Select(escaping)], escaping(entry.Lines("decides")[0]), edition.Choice.NoCalls.Contains(entry.Id));
}
