namespace CollectionCoachBot.Coaching.Advising;

/// <summary>A tactic, how much speaks for it, and what does most.</summary>
/// <param name="Id">Its id in the topic of tactics.</param>
/// <param name="Points">By <see cref="TacticChoice"/>.</param>
/// <param name="Reason">What gave most of them beside the cell.</param>
internal sealed record TacticPick(string Id, int Points, ChoiceReason Reason);
