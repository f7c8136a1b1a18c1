using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>A text that the check learns from.</summary>
/// <param name="Text">As somebody might say or send it.</param>
/// <param name="Kind">What is wrong with it; null: it may be said.</param>
/// <param name="Weight">How much it counts beside others, above 0.</param>
internal sealed record Lesson(string Text, WordingKind? Kind, float Weight);
