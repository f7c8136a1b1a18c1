namespace CollectionCoachBot.Summaries;

/// <summary>Whose accounts a summary tells of, for its small print.</summary>
internal enum SummaryScope
{
    /// <summary>Accounts of the team's members, and those without an owner.</summary>
    Team,

    /// <summary>Accounts without an owner: all that a group chat may show.</summary>
    Unowned,

    /// <summary>The reader's own, and those without an owner.</summary>
    Own,

    /// <summary>Every account.</summary>
    All,
}
