using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>A style, and how it opens a call at each stage.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Purpose">What it is good for. On no card, which suggests a style by itself: trainers read it in the file.</param>
/// <param name="Risk">What goes wrong with it. On no card: trainers read it in the file.</param>
/// <param name="Openings">First sentences.</param>
internal sealed record StyleText(string Name, string Purpose, string Risk, IReadOnlyDictionary<OverdueStage, Text> Openings);
