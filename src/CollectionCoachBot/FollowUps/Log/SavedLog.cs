namespace CollectionCoachBot.FollowUps.Log;

/// <summary>What a form stored.</summary>
/// <param name="Log">The contact.</param>
/// <param name="Promise">The promise made in it.</param>
/// <param name="Next">The next step.</param>
/// <param name="NextMoved">The next date isn't the one that stood on the form.</param>
/// <param name="Done">How many earlier follow-ups of mine it completed.</param>
internal sealed record SavedLog(CallLog Log, Promise? Promise, FollowUp? Next, bool NextMoved, int Done);
