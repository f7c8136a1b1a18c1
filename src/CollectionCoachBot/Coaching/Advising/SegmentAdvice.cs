namespace CollectionCoachBot.Coaching.Advising;

/// <summary>Who decides at this kind of customer, when to move, and which papers to have.</summary>
internal sealed record SegmentAdvice(string Name, string Decides, string Timing, IReadOnlyList<string> Papers);
