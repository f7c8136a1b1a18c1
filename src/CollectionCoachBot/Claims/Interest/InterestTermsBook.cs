using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>Keeps what a customer's contract says of interest. The caller has checked the scope.</summary>
internal sealed class InterestTermsBook(IDbContextFactory<CoachDb> databases, Ledger ledger)
{
    /// <returns>Null: nobody was asked yet.</returns>
    public async Task<InterestTerms?> OfAsync(string customerId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<InterestTerms>().AsNoTracking().FirstOrDefaultAsync(terms => terms.CustomerId == customerId, cancellationToken);
    }

    /// <summary>Keeps what was answered today in place of what was there.</summary>
    /// <param name="customerId">Whose contract.</param>
    /// <param name="isKnown">False: it isn't known after all, and will be asked again.</param>
    /// <param name="agreed">The rate; null: none was agreed.</param>
    /// <param name="personId">Who answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task KeepAsync(string customerId, bool isKnown, AgreedInterest? agreed, string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!isKnown)
        {
            await db.Set<InterestTerms>().Where(terms => terms.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        var today = ledger.Today();
        if (await UpdateAsync(db, customerId, agreed, personId, today, cancellationToken))
            return;
        try
        {
            db.Add(new InterestTerms
            {
                CustomerId = customerId, Percent = agreed?.Percent, Per = agreed?.Per, Clause = agreed?.Clause, AnsweredOn = today, AnsweredById = personId,
            });
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (AlreadyThere.Is(exception))
        {
            // Somebody answered between the two statements: whoever saves last is believed.
            db.ChangeTracker.Clear();
            await UpdateAsync(db, customerId, agreed, personId, today, cancellationToken);
        }
    }

    private static async Task<bool> UpdateAsync(CoachDb db, string customerId, AgreedInterest? agreed, string personId, DateOnly today, CancellationToken cancellationToken)
    {
        var (percent, per, clause) = (agreed?.Percent, agreed?.Per, agreed?.Clause);
        return await db.Set<InterestTerms>().Where(terms => terms.CustomerId == customerId).ExecuteUpdateAsync(
            set => set
                .SetProperty(terms => terms.Percent, percent)
                .SetProperty(terms => terms.Per, per)
                .SetProperty(terms => terms.Clause, clause)
                .SetProperty(terms => terms.AnsweredOn, today)
                .SetProperty(terms => terms.AnsweredById, personId),
            cancellationToken) > 0;
    }
}
