namespace CollectionCoachBot.Coaching.Law;

/// <summary>Whether a legal statement applies.</summary>
internal enum LawAnswer
{
    /// <summary>A fact that it depends on isn't known: it isn't shown.</summary>
    Unknown,

    Fails,

    Holds,
}
