namespace CollectionCoachBot.Playbook;

/// <summary>A stage as people see it.</summary>
internal sealed record StageText(string Name, string Range, string Aim, string Tone);
