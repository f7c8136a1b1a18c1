using System.Text.Json;
using System.Text.Json.Serialization;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import.Mappings;

/// <summary>The saved ways to read files, by name.</summary>
internal sealed class LedgerMappings(IDbContextFactory<CoachDb> databases, TimeProvider clock)
{
    public const int MaxName = 64;

    private static readonly JsonSerializerOptions Form = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="LedgerRefusedException">There is none of this name.</exception>
    public async Task<MappingContent> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var key = Key(name);
        var content = await db.Set<LedgerMapping>().Where(mapping => mapping.Key == key).Select(mapping => mapping.Content).FirstOrDefaultAsync(cancellationToken);
        return content is not null ? Read(content)
            : throw new LedgerRefusedException("no-such-mapping", ("value", name), ("names", string.Join(", ", await NamesAsync(cancellationToken)) is { Length: > 0 } names ? names : "-"));
    }

    /// <summary>In place of what was saved under the name before.</summary>
    /// <exception cref="LedgerRefusedException">It is no name.</exception>
    public async Task SaveAsync(string name, MappingContent content, CancellationToken cancellationToken)
    {
        CheckName(name);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var key = Key(name);
        var text = JsonSerializer.Serialize(content, Form);
        var known = await db.Set<LedgerMapping>().FirstOrDefaultAsync(mapping => mapping.Key == key, cancellationToken);
        if (known is null)
            db.Add(new LedgerMapping { Name = name.Trim(), Key = key, Content = text, SavedAt = clock.GetUtcNow() });
        else
            (known.Name, known.Content, known.SavedAt) = (name.Trim(), text, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The names alone, in order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<LedgerMapping>().OrderBy(mapping => mapping.Key).Select(mapping => mapping.Name).ToListAsync(cancellationToken);
    }

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<(string Name, DateTimeOffset SavedAt, MappingContent Content)>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var all = await db.Set<LedgerMapping>().AsNoTracking().OrderBy(mapping => mapping.Key).ToListAsync(cancellationToken);
        return [.. all.Select(mapping => (mapping.Name, mapping.SavedAt, Read(mapping.Content)))];
    }

    /// <summary>Before an import whose mapping is to be saved under it.</summary>
    /// <exception cref="LedgerRefusedException">It is empty or too long.</exception>
    public static void CheckName(string name)
    {
        if (name.Trim().Length is 0 or > MaxName)
            throw new LedgerRefusedException("bad-mapping-name", ("max", MaxName));
    }

    private static string Key(string name) => name.Trim().ToLowerInvariant();

    private static MappingContent Read(string content) =>
        JsonSerializer.Deserialize<MappingContent>(content, Form) ?? throw new InvalidDataException("an empty mapping");
}
