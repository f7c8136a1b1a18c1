namespace CollectionCoachBot.Coaching.Advising;

/// <summary>What may be offered where the cause is known.</summary>
/// <param name="CauseName">The cause.</param>
/// <param name="Lines">What to propose, one at a time.</param>
/// <param name="Decides">Who may grant what of it.</param>
/// <param name="Options">Ways to pay that fit.</param>
internal sealed record OfferAdvice(string CauseName, IReadOnlyList<string> Lines, string Decides, IReadOnlyList<OptionAdvice> Options);
