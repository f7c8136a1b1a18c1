namespace CollectionCoachBot.Playbook;

/// <summary>A sentence from which the check of wording learns.</summary>
/// <param name="Text">As somebody might say or send it.</param>
/// <param name="Kind">What is wrong with it; null: it may be said.</param>
internal sealed record TaughtSentence(string Text, WordingKind? Kind);
