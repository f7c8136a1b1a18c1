namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What speaks for a style or a tactic most: a reader who knows why follows, or knows better.</summary>
internal enum ChoiceReason
{
    /// <summary>The cell alone.</summary>
    Stage,

    /// <summary>The cause that somebody found.</summary>
    Cause,

    /// <summary>Ability and willingness.</summary>
    Why,

    /// <summary>A promise was broken; for a style, two.</summary>
    BrokenPromise,

    /// <summary>The kind of customer.</summary>
    Segment,

    /// <summary>The cell's own style was used too often.</summary>
    WornOut,

    /// <summary>They want papers, and the cell's own style asks for a favor.</summary>
    Papers,
}
