namespace CollectionCoachBot.Playbook;

/// <summary>What fits where something is known of a customer, the best first. It moves what fits up and takes nothing away.</summary>
/// <param name="Styles">How to open.</param>
/// <param name="TacticIds">Ids of the topic of tactics.</param>
/// <param name="Excuses">Numbers of the catalogue of excuses: what one will hear.</param>
internal sealed record Leaning(IReadOnlyList<Style> Styles, IReadOnlyList<string> TacticIds, IReadOnlyList<int> Excuses)
{
    public static Leaning None { get; } = new([], [], []);
}
