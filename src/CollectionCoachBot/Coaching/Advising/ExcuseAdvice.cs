namespace CollectionCoachBot.Coaching.Advising;

/// <summary>An excuse in their words, and the answer.</summary>
/// <param name="Number">The excuse's number in the catalogue.</param>
/// <param name="Says">Their words.</param>
/// <param name="Acknowledge">First beat.</param>
/// <param name="Fact">Second beat.</param>
/// <param name="Step">Third beat: what happens next.</param>
/// <param name="Law">A statement that may be added, since it applies to this account; null: none.</param>
internal sealed record ExcuseAdvice(int Number, string Says, string Acknowledge, string Fact, string Step, string? Law);
