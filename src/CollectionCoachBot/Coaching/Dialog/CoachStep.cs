namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>The questions of a coaching, in the order in which they are asked.</summary>
internal enum CoachStep
{
    /// <summary>Which customer? Typed.</summary>
    Customer,

    /// <summary>Several were found.</summary>
    PickCustomer,

    /// <summary>None was found: go on with the name alone?</summary>
    Unlisted,
    Stage,
    Attitude,

    /// <summary>Not sure: one of three observable signs.</summary>
    Sign,

    /// <summary>What the three signs suggest.</summary>
    Suggestion,
    WhyUnpaid,
    Done,
}
