using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// What comes first, knowing why it isn't paid: a customer who can't pay needs other words than one who won't. Nothing is left
/// out; what fits moves up, the rest keeps its order.
/// </summary>
internal static class WhyRanking
{
    /// <summary>Numbers of the catalogue of excuses.</summary>
    private static readonly Dictionary<WhyUnpaid, int[]> ExcuseNumbers = new()
    {
        [WhyUnpaid.StuckInProcess] = [1, 2, 3, 4, 5, 6, 7, 13, 24, 25, 27, 35],
        [WhyUnpaid.AbleNotWilling] = [12, 16, 18, 19, 20, 21, 22, 23, 28, 29, 30, 33, 36],
        [WhyUnpaid.WillingNotAble] = [9, 10, 11, 13, 34],
        [WhyUnpaid.NeitherAbleNorWilling] = [8, 9, 10, 31, 33, 34],
    };

    private static readonly Dictionary<WhyUnpaid, string[]> TacticIds = new()
    {
        [WhyUnpaid.StuckInProcess] = ["help-for-help", "ease-off-then-fix"],
        [WhyUnpaid.AbleNotWilling] = ["only-what-will-happen", "say-what-delay-costs", "spot-the-trap"],
        [WhyUnpaid.WillingNotAble] = ["hear-the-hardship", "conditional-concession", "price-concession"],
        [WhyUnpaid.NeitherAbleNorWilling] = ["hear-the-hardship", "only-what-will-happen"],
    };

    public static IEnumerable<T> ByExcuse<T>(IEnumerable<T> excuses, Func<T, int> number, WhyUnpaid? why) =>
        excuses.OrderBy(excuse => why is { } known && ExcuseNumbers.TryGetValue(known, out var first) && first.Contains(number(excuse)) ? 0 : 1);

    public static IEnumerable<T> ByTactic<T>(IEnumerable<T> tactics, Func<T, string> id, WhyUnpaid? why) =>
        tactics.OrderBy(tactic => why is { } known && TacticIds.TryGetValue(known, out var first) && first.Contains(id(tactic)) ? 0 : 1);
}
