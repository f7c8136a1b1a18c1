using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>Reads what was imported lately. The caller has checked who may know.</summary>
internal sealed class ImportsReader(IDbContextFactory<CoachDb> databases)
{
    /// <summary>As many as a phone shows without much scrolling.</summary>
    public const int Shown = 5;

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<PastImport>> LastAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var imports = await db.Set<LedgerImport>().AsNoTracking().OrderByDescending(import => import.Sequence).Take(Shown).ToListAsync(cancellationToken);
        var (ids, people) = (imports.ConvertAll(import => import.Id), imports.ConvertAll(import => import.ById));
        var kept = await db.Set<RejectedRow>().Where(row => ids.Contains(row.ImportId))
            .GroupBy(row => row.ImportId).Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(rows => rows.Key, rows => rows.Count, cancellationToken);
        var names = await db.Set<Person>().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return imports.ConvertAll(import => new PastImport(import, NameOf(import, names), kept.GetValueOrDefault(import.Id)));
    }

    /// <returns>In the order of the file; null: there is no such import.</returns>
    public async Task<(LedgerImport Import, IReadOnlyList<RejectedRow> Rows)?> RejectedAsync(string importId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var import = await db.Set<LedgerImport>().AsNoTracking().FirstOrDefaultAsync(import => import.Id == importId, cancellationToken);
        return import is null ? null : (import, await db.Set<RejectedRow>().AsNoTracking().Where(row => row.ImportId == importId)
            .OrderBy(row => row.Line).ThenBy(row => row.Id).ToListAsync(cancellationToken));
    }

    private static string? NameOf(LedgerImport import, Dictionary<string, string> names) => import.Way switch
    {
        ImportWay.Api => import.ById?[(import.ById.IndexOf(':', StringComparison.Ordinal) + 1)..],
        ImportWay.Chat when import.ById is { } id && names.GetValueOrDefault(id) is { Length: > 0 } name => name,
        _ => null,
    };
}
