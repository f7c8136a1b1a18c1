namespace CollectionCoachBot.Playbook;

/// <summary>How a tactic is applied in one cell, and where it stops.</summary>
internal sealed record TacticUse(string TacticId, Text How, Text Limit);
