using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary>Who in Teams the owner is whom a ledger names: by UPN, then by e-mail, then by Entra object id.</summary>
internal static class OwnerLookup
{
    /// <param name="ownerEmail">Lower case, as the ledger keeps it; null finds nobody.</param>
    public static async Task<Person?> FindAsync(CoachDb db, string? ownerEmail, CancellationToken cancellationToken)
    {
        if (ownerEmail is null)
            return null;
        return await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Upn == ownerEmail, cancellationToken)
            ?? await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Email == ownerEmail, cancellationToken)
            ?? await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.AadObjectId == ownerEmail, cancellationToken);
    }
}
