using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>A style, and how it opens a call at each stage.</summary>
internal sealed record StyleText(string Name, string Purpose, string Risk, IReadOnlyDictionary<OverdueStage, Text> Openings);
