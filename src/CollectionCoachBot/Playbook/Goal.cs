namespace CollectionCoachBot.Playbook;

/// <summary>What the call is to bring: the best, what will do, and the least.</summary>
internal sealed record Goal(Text Target, Text Acceptable, Text Least);
