using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CollectionCoachBot.Storage;

/// <summary>
/// The product's database. It knows how values are stored, not what they mean: each feature maps its own tables
/// with an <see cref="IEntityTypeConfiguration{TEntity}"/> beside its types and reaches them with <see cref="DbContext.Set{TEntity}()"/>.
/// </summary>
internal sealed class CoachDb(DbContextOptions<CoachDb> options) : DbContext(options)
{
    /// <summary>What to ask where the databases differ.</summary>
    public DatabaseKind Kind => DatabaseKind.Of(Database);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CoachDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HaveConversion<MoneyConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        if (Kind.TextOrder is not { } order)
            return;
        configurationBuilder.Properties<string>().UseCollation(order);
        configurationBuilder.Properties<Enum>().UseCollation(order);
    }

    /// <summary>SQLite has no decimal: in every database money is stored as whole ten-thousandths, which add, compare and sort exactly.</summary>
    private sealed class MoneyConverter() : ValueConverter<decimal, long>(
        money => (long)decimal.Round(money * 10_000m), stored => stored / 10_000m);

    /// <summary>Instants are milliseconds since 1970 in UTC, so that they compare and sort in every database.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
}
