using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>Takes the sample out when a company's own ledger comes. Behind an interface since the sample reaches into features that the ledger doesn't know.</summary>
internal interface ISampleRemoval
{
    /// <summary>Removes every sample customer with all that hangs on it, in the caller's transaction. Says how many customers they were.</summary>
    Task<int> RemoveAsync(CoachDb db, CancellationToken cancellationToken);
}
