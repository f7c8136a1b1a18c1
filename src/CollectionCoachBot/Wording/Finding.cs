using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>Words in a text that mustn't be said.</summary>
/// <param name="Kind">What is wrong with them.</param>
/// <param name="Rule">What they break; null: no rule knows them, and the sentence is like those that were taught as of this kind.</param>
/// <param name="Sentence">The sentence that they stand in.</param>
/// <param name="Start">Where in it they begin.</param>
/// <param name="Length">How long they are.</param>
internal sealed record Finding(WordingKind Kind, WordingRule? Rule, string Sentence, int Start, int Length)
{
    public int End => Start + Length;

    public string Words => Sentence.Substring(Start, Length);
}
