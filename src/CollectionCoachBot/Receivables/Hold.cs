using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>
/// 暂停催收: a customer, one receivable or a part of one about which nobody calls until a day, and why. It is ours, not the ledger's: an import
/// leaves it as it is. What isn't on hold goes on.
/// </summary>
internal sealed class Hold
{
    public string Id { get; init; } = OpaqueId.New();

    public required string CustomerId { get; init; }

    /// <summary>The one receivable that it is about; null: all that the customer owes, also what comes later.</summary>
    public string? ReceivableId { get; init; }

    /// <summary>The part of the receivable, in its currency; null: all of it.</summary>
    public decimal? Amount { get; init; }

    public required HoldKind Kind { get; init; }

    /// <summary>As somebody wrote it, never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who clears it up, as somebody wrote it.</summary>
    public required string HandledBy { get; init; }

    /// <summary>The business day on which it ends by itself: from that day on it holds nothing.</summary>
    public required DateOnly UntilOn { get; init; }

    public required string PlacedById { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Who ended it before its day; null: nobody has.</summary>
    public string? ReleasedById { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>The form's id, made when its card was built: a second press, or a redelivery, finds this row instead of making another.</summary>
    public required string FormId { get; init; }

    public bool IsInForce(DateOnly today) => ReleasedAt is null && today < UntilOn;

    internal sealed class Mapping : IEntityTypeConfiguration<Hold>
    {
        public void Configure(EntityTypeBuilder<Hold> builder)
        {
            builder.ToTable("Holds").HasIndex(hold => hold.FormId).IsUnique();
            builder.HasIndex(hold => new { hold.CustomerId, hold.UntilOn });
            builder.HasIndex(hold => hold.UntilOn);
            builder.HasOne<Customer>().WithMany().HasForeignKey(hold => hold.CustomerId);
        }
    }
}
