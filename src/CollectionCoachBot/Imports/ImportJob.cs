using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Imports;

/// <summary>
/// One ledger file that was sent by HTTP. The row is there before anything is read of the file, and tells what became of it for as long as it
/// is kept; the file itself lies only with the program that received it.
/// </summary>
internal sealed class ImportJob
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>Who sent it: <c>key:NAME</c> or <c>app:ID</c>. Nobody else learns of it.</summary>
    public required string Caller { get; init; }

    /// <summary>What the caller named it by, so that sending it again gives the same job; null: by nothing, or the name is free again.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>Of the file and the <see cref="Options"/>: tells the same request again from another one.</summary>
    public required string Digest { get; init; }

    /// <summary>What the caller said about the file, as in a query.</summary>
    public required string Options { get; init; }

    /// <summary>Of the file.</summary>
    public required long Bytes { get; init; }

    public ImportJobState State { get; set; }

    /// <summary>Which running program has the file.</summary>
    public required string Worker { get; init; }

    /// <summary>After this, where several programs run, the one that has the file is gone.</summary>
    public required DateTimeOffset LeaseUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>An <see cref="ImportOutcome"/> as JSON; null as long as there is none.</summary>
    public string? Outcome { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportJob>
    {
        public void Configure(EntityTypeBuilder<ImportJob> builder)
        {
            builder.ToTable("ImportJobs").HasIndex(job => new { job.Caller, job.IdempotencyKey }).IsUnique();
            builder.HasIndex(job => job.State);
            builder.HasIndex(job => job.CreatedAt);
        }
    }
}
