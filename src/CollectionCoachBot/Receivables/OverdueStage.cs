namespace CollectionCoachBot.Receivables;

/// <summary>How far past its due date a receivable or a customer is. The due day itself counts as not overdue.</summary>
internal enum OverdueStage
{
    /// <summary>Not due yet, or due today.</summary>
    M0,

    /// <summary>1 to 30 days past due.</summary>
    M1,

    /// <summary>31 to 60 days past due.</summary>
    M2,

    /// <summary>61 to 90 days past due.</summary>
    M3,

    /// <summary>More than 90 days past due.</summary>
    M3Plus,
}
