using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.FollowUps;

/// <summary>What a coaching settled before a call.</summary>
internal sealed record CoachedCall(string SessionId, string? CustomerId, string? UnlistedName, OverdueStage Stage, Attitude? Attitude, WhyUnpaid? WhyUnpaid);
