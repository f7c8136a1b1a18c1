namespace CollectionCoachBot.Worklist;

/// <summary>Whom to call on a day, and in which order.</summary>
internal sealed record RankedWorklist
{
    /// <summary>Those to call first, those who were spoken to today last.</summary>
    public required IReadOnlyList<WorklistEntry> Entries { get; init; }

    public int TalkedToday => Entries.Count(entry => entry.TalkedToday);

    public int ToCall => Entries.Count - TalkedToday;

    /// <summary>Accounts left out, since all that could be called about is on hold.</summary>
    public int Held { get; init; }

    /// <summary>What comes on the first day after today on which anything does; null: nothing is in sight.</summary>
    public ComingDay? Next { get; init; }
}
