namespace CollectionCoachBot.Playbook;

/// <summary>What a kind of customer means for a call.</summary>
/// <param name="EntryId">Its entry of <see cref="PlaybookText.SegmentsTopic"/>.</param>
/// <param name="Fits">What suits it.</param>
internal sealed record SegmentPlan(string EntryId, Leaning Fits);
