using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Wording;

/// <summary>What was checked.</summary>
/// <param name="Typed">As somebody wrote it, with the stage in front.</param>
/// <param name="Text">What of it was checked.</param>
/// <param name="Stage">For which stage; null: unknown.</param>
/// <param name="IsWhole">False: there was more behind it, which nobody looked at.</param>
internal sealed record CheckedText(string Typed, string Text, OverdueStage? Stage, bool IsWhole);
