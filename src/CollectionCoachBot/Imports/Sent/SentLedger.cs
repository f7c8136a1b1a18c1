using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>
/// A ledger file that an administrator sent to the bot. Nothing of the file is kept: it is fetched to be tried, and fetched again to be imported, and
/// must be the same then.
/// </summary>
internal sealed class SentLedger
{
    public string Id { get; init; } = OpaqueId.New();

    public required string PersonId { get; init; }

    /// <summary>The file's name, as the sender wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>Where Teams has the file for a while: whoever knows it can fetch it. Empty as soon as nobody needs it any more.</summary>
    public required string Url { get; set; }

    /// <summary>What its sender wrote beside it, <see cref="SentOptions"/> as JSON; null: nothing.</summary>
    public string? Options { get; init; }

    public SentLedgerState State { get; set; }

    /// <summary>SHA-256 of what was tried; null: nothing was yet.</summary>
    public string? Digest { get; set; }

    /// <summary>An <see cref="ImportOutcome"/> as JSON: of the trial, then of the import.</summary>
    public string? Outcome { get; set; }

    /// <summary>Which running program is at it.</summary>
    public required string Worker { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it came into its state.</summary>
    public required DateTimeOffset StateAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SentLedger>
    {
        public void Configure(EntityTypeBuilder<SentLedger> builder) => builder.ToTable("SentLedgers").HasIndex(sent => sent.State);
    }
}
