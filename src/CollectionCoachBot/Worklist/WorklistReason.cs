namespace CollectionCoachBot.Worklist;

/// <summary>One rule that holds for an account, with its points.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Points">Below zero: it lowers. Never zero.</param>
/// <param name="On">The day that it is about: of the promise, the follow-up, the last contact; null: none.</param>
internal sealed record WorklistReason(WorklistRule Rule, int Points, DateOnly? On = null);
