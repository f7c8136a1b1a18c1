namespace CollectionCoachBot.Objections;

/// <summary>How well a phrase fits an excuse.</summary>
/// <param name="Number">The excuse's number in the catalogue.</param>
/// <param name="Score">From 0, nothing in common, to 1.</param>
internal sealed record ExcuseMatch(int Number, double Score);
