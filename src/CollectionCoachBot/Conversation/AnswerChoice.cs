namespace CollectionCoachBot.Conversation;

/// <summary>One answer that a question offers.</summary>
/// <param name="Value">What the answer is for the program.</param>
/// <param name="Title">What is on its button: plain text.</param>
/// <param name="Synonyms">Other words that mean it when typed.</param>
/// <param name="Hint">One line that helps to choose, as card text; null: none.</param>
/// <param name="IsLikely">The one that the facts speak for: its button stands out.</param>
internal sealed record AnswerChoice(string Value, string Title, IReadOnlyList<string> Synonyms, string? Hint = null, bool IsLikely = false)
{
    public AnswerChoice(string value, string title)
        : this(value, title, [])
    {
    }

    /// <summary>Words that mean it only where nothing else is said: a yes is no yes inside "not sure", nor is "对" inside "不对的".</summary>
    public IReadOnlyList<string> Alone { get; init; } = [];
}
