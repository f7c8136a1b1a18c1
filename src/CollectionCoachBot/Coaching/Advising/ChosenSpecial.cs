namespace CollectionCoachBot.Coaching.Advising;

/// <summary>A special case that somebody chose for a customer.</summary>
/// <param name="Id">Its id in the playbook.</param>
/// <param name="On">The day; null where only this coaching knows of it.</param>
/// <param name="By">Who; null where only this coaching knows of it, or the person isn't known any more.</param>
internal sealed record ChosenSpecial(string Id, DateOnly? On = null, string? By = null);
