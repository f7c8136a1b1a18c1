using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// What a special case puts into the advice: its opening, goal, don'ts and who decides in place of the cell's, and its steps. In a
/// dispute or before acceptance nothing may be asked for, so there only its steps are added, unless nobody calls any more.
/// </summary>
internal static class SpecialCase
{
    public static Advice Apply(Advice advice, CoachRequest request, PlaybookEdition edition)
    {
        if (edition.In(request.Language).Find(PlaybookText.SpecialTopic, request.Special?.Id) is not { } entry)
            return advice;
        string Say(string text) => request.Escaping(text);
        string Line(string key) => Say(entry.Lines(key)[0]);
        var special = new SpecialAdvice(entry.Name, [.. entry.Lines("steps").Select(Say)], edition.Choice.NoCalls.Contains(entry.Id));
        if (advice.Kind != CallKind.Stage && !special.IsWithoutCall)
            return advice with { Special = special };
        return advice with
        {
            Special = special,
            Goal = new GoalAdvice(Line("goal"), null, null),
            Opening = advice.Opening with { StyleName = special.Name, Words = Line("opening") },
            OtherOpenings = [],
            Donts = [.. entry.Lines("donts").Select(Say)],
            Escalate = Line("decides"),
        };
    }
}
