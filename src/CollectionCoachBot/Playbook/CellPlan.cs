namespace CollectionCoachBot.Playbook;

/// <summary>What belongs to a cell, the same in every language.</summary>
internal sealed record CellPlan(Style First, Style Second, IReadOnlyList<int> Excuses, IReadOnlyList<string> Tactics);
