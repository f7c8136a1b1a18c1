namespace CollectionCoachBot.Coaching;

/// <summary>A tactic as it is applied here, and where it stops.</summary>
internal sealed record TacticAdvice(string Id, string Name, string How, string Limit);
