namespace CollectionCoachBot.Coaching.Advising;

/// <summary>A tactic as it is applied here, where it stops, and why it is here.</summary>
internal sealed record TacticAdvice(string Id, string Name, string How, string Limit, string Because);
