namespace CollectionCoachBot.Holds;

/// <summary>Why a form isn't stored: a text behind <c>holds.problem-</c>, with at most one figure in it.</summary>
internal sealed record HoldRefusal(string Key, string? Figure = null);
