using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Worklist;

/// <summary>One account on the worklist.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Reasons">All that hold, the heaviest first.</param>
/// <param name="TalkedToday">Somebody was spoken to today already, and one conversation a day is the ceiling.</param>
/// <param name="TriedToday">Somebody called today already, and nobody answered.</param>
internal sealed record WorklistEntry(AccountBrief Account, IReadOnlyList<WorklistReason> Reasons, bool TalkedToday, bool TriedToday)
{
    public int Points { get; } = Reasons.Sum(reason => reason.Points);
}
