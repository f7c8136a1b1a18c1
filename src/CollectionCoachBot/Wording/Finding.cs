using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>Words in a text that mustn't be said.</summary>
/// <param name="Rule">What they break.</param>
/// <param name="Sentence">The sentence that they stand in.</param>
/// <param name="Words">They themselves.</param>
internal sealed record Finding(WordingRule Rule, string Sentence, string Words);
