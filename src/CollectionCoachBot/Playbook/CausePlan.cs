using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>What a cause means for a call, the same in every language; its words are an entry of <see cref="PlaybookText.CausesTopic"/>.</summary>
/// <param name="Why">What it says of ability and willingness.</param>
/// <param name="Fits">What suits it. Its styles go before the cell's.</param>
/// <param name="OptionIds">Ways to pay that fit: ids of <see cref="PlaybookText.OptionsTopic"/>.</param>
/// <param name="IsOurs">Whether the fault is ours: mending it costs nothing, so it is looked for first.</param>
internal sealed record CausePlan(WhyUnpaid Why, Leaning Fits, IReadOnlyList<string> OptionIds, bool IsOurs);
