namespace CollectionCoachBot.Playbook;

/// <summary>One step of a trade: what we give only for what we get.</summary>
internal sealed record GiveGet(Text Give, Text Get, Authority Authority);
