namespace CollectionCoachBot.FollowUps.Log;

/// <summary>Why a form isn't stored: a text behind <c>follow-ups.problem-</c>, with at most one figure in it.</summary>
internal sealed record LogRefusal(string Key, string? Figure = null);
