using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>What is known of an excuse in every language.</summary>
/// <param name="Number">Its number in the catalogue.</param>
/// <param name="GroupId">What it is about.</param>
/// <param name="Fits">The customers it is heard from, those most of all who come first.</param>
/// <param name="LawIds">Legal entries that may be added where their scope test is true; the answer stands without them.</param>
internal sealed record ExcusePlan(int Number, string GroupId, IReadOnlyList<Attitude> Fits, IReadOnlyList<string> LawIds);
