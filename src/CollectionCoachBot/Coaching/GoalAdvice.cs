namespace CollectionCoachBot.Coaching;

/// <summary>What the call is to bring.</summary>
internal sealed record GoalAdvice(string Target, string Acceptable, string Least);
