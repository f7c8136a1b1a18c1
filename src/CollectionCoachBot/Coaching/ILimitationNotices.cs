using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching;

/// <summary>Knows what must be watched of a customer's limitation periods.</summary>
internal interface ILimitationNotices
{
    /// <returns>Null: nothing to watch, or nothing can be said, as under a law that isn't known.</returns>
    Task<LimitationNotice?> OfAsync(AccountBrief account, CancellationToken cancellationToken);
}
