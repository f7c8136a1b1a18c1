namespace CollectionCoachBot.Playbook;

/// <summary>What mustn't be said in one language.</summary>
/// <param name="Kinds">Every kind.</param>
/// <param name="Unless">Regular expressions of sentences in which no rule counts, such as what somebody else said.</param>
/// <param name="Rules">In the order in which they are looked for.</param>
internal sealed record WordingText(IReadOnlyDictionary<WordingKind, WordingKindText> Kinds, IReadOnlyList<string> Unless, IReadOnlyList<WordingRule> Rules)
{
    /// <summary>What the check learns from beside the rules; thousands, and read only where somebody checks a text.</summary>
    public required Lazy<IReadOnlyList<TaughtSentence>> Taught { get; init; }
}
