using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching;

/// <summary>Knows what must be watched of a customer's limitation periods.</summary>
internal interface ILimitationNotices
{
    /// <returns>Null: nothing to watch, or nothing can be said, as under a law that isn't known.</returns>
    Task<LimitationNotice?> OfAsync(AccountBrief account, CancellationToken cancellationToken);

    /// <summary>Of many accounts, by the customer's id, read together; who isn't there has nothing to watch.</summary>
    Task<IReadOnlyDictionary<string, LimitationNotice>> OfAsync(IReadOnlyList<AccountBrief> accounts, CancellationToken cancellationToken);
}
