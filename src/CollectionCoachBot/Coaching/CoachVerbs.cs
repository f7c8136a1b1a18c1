namespace CollectionCoachBot.Coaching;

/// <summary>The verbs of the coach card's own buttons. Data: s the coaching, e a special case.</summary>
internal static class CoachVerbs
{
    public const string Show = "coach.show";
    public const string SpecialOpen = "special.open";
    public const string SpecialChoose = "special.choose";
    public const string SpecialClear = "special.clear";
    public const string LawOpen = "law.open";
    public const string LawEdit = "law.edit";
    public const string LawSave = "law.save";
}
