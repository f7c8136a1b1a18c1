using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>Where papers hold a payment up, these kinds of customers and attitudes want the papers: some styles don't open then.</summary>
internal sealed record PapersRule(IReadOnlyList<Segment> Segments, IReadOnlyList<Attitude> Attitudes, IReadOnlyList<Style> NotFirst);
