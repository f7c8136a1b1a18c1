using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Tests.Storage;

public sealed class OpaqueIdTests
{
    [Fact]
    public void Ids_of_one_number_differ_in_all_that_is_behind_it_be_they_made_beside_each_other()
    {
        var ids = new string[5_000];

        Parallel.For(0, ids.Length, i => ids[i] = OpaqueId.Of(7));

        Assert.Single(ids.Select(id => id[..6]).Distinct());
        Assert.Equal(ids.Length, ids.Select(id => id[6..]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Equal(OpaqueId.Length, id.Length));
    }

    [Fact]
    public void Ids_sort_by_their_numbers()
    {
        var ids = Enumerable.Range(1_000_000, 1_000).Select(number => OpaqueId.Of(number)).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
