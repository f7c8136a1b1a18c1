namespace CollectionCoachBot.Playbook.Loading;

/// <summary>What is wrong and how to mend it, in no language yet.</summary>
/// <param name="Key">The text's, without what all of them begin with.</param>
/// <param name="Values">What stands in it.</param>
internal sealed record FaultText(string Key, params IReadOnlyList<(string Name, object? Value)> Values);
