namespace CollectionCoachBot.Objections;

/// <summary>The verbs of the objections' buttons. Data: e an excuse, s the coaching in which it was said, where there is one.</summary>
internal static class ObjectionVerbs
{
    /// <summary>Also on the coach card.</summary>
    public const string ListVerb = "objection.list";

    public const string FindVerb = "objection.find";
    public const string ShowVerb = "objection.show";
}
