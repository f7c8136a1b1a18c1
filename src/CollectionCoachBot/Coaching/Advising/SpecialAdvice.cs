namespace CollectionCoachBot.Coaching.Advising;

/// <summary>The case that the usual card doesn't help with, and its steps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Decides">Who decides in it.</param>
/// <param name="IsWithoutCall">Nobody calls any more: there are only the steps.</param>
internal sealed record SpecialAdvice(string Name, IReadOnlyList<string> Steps, string Decides, bool IsWithoutCall);
