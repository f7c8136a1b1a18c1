namespace CollectionCoachBot.Preparing.Plans;

internal enum PlanNodeState
{
    Ahead,

    /// <summary>The first one whose day hasn't passed.</summary>
    Next,

    /// <summary>Its day has passed, and a contact was logged before the next step's.</summary>
    Done,

    /// <summary>Its day has passed, and nothing was logged.</summary>
    Unlogged,
}
