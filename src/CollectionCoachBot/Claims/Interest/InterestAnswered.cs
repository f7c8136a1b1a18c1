namespace CollectionCoachBot.Claims.Interest;

/// <summary>Who said what the contract agrees, and when.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Null: nobody who is known.</param>
internal sealed record InterestAnswered(DateOnly On, string? By);
