namespace CollectionCoachBot.Receivables.Search;

/// <summary>A feature in which people deal with customers: whom they dealt with lately comes before others in a search.</summary>
internal interface IRecentCustomers
{
    /// <summary>The ids of the customers with whom a person dealt since then; one may come twice.</summary>
    Task<IReadOnlyList<string>> OfAsync(string personId, DateTimeOffset since, CancellationToken cancellationToken);
}
