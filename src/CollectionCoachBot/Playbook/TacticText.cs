namespace CollectionCoachBot.Playbook;

/// <summary>A negotiation move.</summary>
/// <param name="Head">What it is for.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="SourceName">The name in the training literature. On no card: trainers read it in the file.</param>
/// <param name="When">When to use it. On no card, where each cell names its tactics: trainers read it in the file.</param>
/// <param name="How">How, in general; each cell says it for itself.</param>
/// <param name="Risk">What goes wrong. On no card: trainers read it in the file.</param>
/// <param name="Limit">Where it stops being lawful or wise.</param>
internal sealed record TacticText(TacticHead Head, string Name, string SourceName, string When, string How, string Risk, string Limit);
