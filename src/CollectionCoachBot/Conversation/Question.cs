namespace CollectionCoachBot.Conversation;

/// <summary>A question of a dialog, ready to be shown and to be answered by button or by typing.</summary>
internal sealed record Question
{
    /// <summary>As card text.</summary>
    public required string Text { get; init; }

    /// <summary>What the rep must know to answer, as card text, a line each.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>How far along the rep is: plain text.</summary>
    public required string Progress { get; init; }

    /// <summary>What typing does here, as card text.</summary>
    public required string Typing { get; init; }

    public IReadOnlyList<AnswerChoice> Choices { get; init; } = [];

    /// <summary>Whether something that is no choice is an answer as well.</summary>
    public bool TakesText { get; init; }
}
