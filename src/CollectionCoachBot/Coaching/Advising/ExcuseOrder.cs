namespace CollectionCoachBot.Coaching.Advising;

/// <summary>
/// Which excuses one will hear first: those that go with the cause, then with ability and willingness, then with the kind of customer. Nothing is
/// left out; the rest keeps its order.
/// </summary>
internal static class ExcuseOrder
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> excuses, Func<T, int> number, Situation situation) => excuses.OrderBy(excuse =>
        situation.ByCause.Excuses.Contains(number(excuse)) ? 0
        : situation.ByWhy.Excuses.Contains(number(excuse)) ? 1
        : situation.BySegment.Excuses.Contains(number(excuse)) ? 2
        : 3);
}
