namespace CollectionCoachBot.FollowUps;

/// <summary>The next date, and why.</summary>
/// <param name="On">Null: no follow-up.</param>
/// <param name="Reason">What decided it.</param>
/// <param name="Basis">What the working days rest on.</param>
internal sealed record SuggestedDate(DateOnly? On, SuggestionReason Reason, CalendarBasis Basis);
