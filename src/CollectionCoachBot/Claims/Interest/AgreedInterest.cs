namespace CollectionCoachBot.Claims.Interest;

/// <summary>Interest for paying late, as the contract agrees it.</summary>
/// <param name="Percent">Simple interest, in percent of the principal; above zero.</param>
/// <param name="Per">For a year or for a day.</param>
/// <param name="Clause">Where it stands in the contract, as somebody wrote it; null: not told.</param>
internal sealed record AgreedInterest(decimal Percent, RatePeriod Per, string? Clause);
