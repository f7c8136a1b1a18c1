namespace CollectionCoachBot.Playbook;

/// <param name="Edition">What is said.</param>
/// <param name="ReadAt">When its files were read.</param>
internal sealed record PlaybookInForce(PlaybookEdition Edition, DateTimeOffset ReadAt);
