using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.FollowUps;

/// <summary>承诺付款: an amount and a date that a customer gave.</summary>
internal sealed class Promise
{
    public string Id { get; init; } = OpaqueId.New();

    public string? CustomerId { get; init; }

    public string? CallLogId { get; init; }

    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    public required DateOnly PayOn { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The customer's open balance in <see cref="Currency"/> when the promise was made: what a newer ledger is compared with.</summary>
    public required decimal OpenBefore { get; init; }

    public PromiseState State { get; set; }

    /// <summary>When it was found kept or broken, or was moved; null: neither yet.</summary>
    public DateTimeOffset? JudgedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Promise>
    {
        public void Configure(EntityTypeBuilder<Promise> builder) =>
            builder.ToTable("Promises").HasIndex(promise => new { promise.CustomerId, promise.State });
    }
}
