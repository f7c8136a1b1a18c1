using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>One of three questions on observable facts; each answer speaks for one attitude.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Answers">What may be chosen.</param>
/// <param name="Because">A clause that gives the reason, with <c>{answer}</c>.</param>
internal sealed record AttitudeQuestion(string Ask, IReadOnlyDictionary<Attitude, string> Answers, string Because)
{
    /// <summary>Why the answer for <paramref name="attitude"/> points to it.</summary>
    public string BecauseOf(Attitude attitude) => Because.Replace("{answer}", Answers[attitude], StringComparison.Ordinal);
}
