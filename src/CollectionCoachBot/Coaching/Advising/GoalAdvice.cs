namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What the call is to bring.</summary>
/// <param name="Target">The best.</param>
/// <param name="Acceptable">What will do; null where there is only one goal.</param>
/// <param name="Least">The least; null where there is only one goal.</param>
internal sealed record GoalAdvice(string Target, string? Acceptable, string? Least);
