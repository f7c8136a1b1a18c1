using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>应收款: one installment of one invoice. Amounts of different currencies are never added.</summary>
internal sealed class Receivable
{
    public string Id { get; init; } = OpaqueId.New();

    public required string CustomerId { get; init; }

    /// <summary>As written in the ledger; leading zeros belong to it.</summary>
    public required string InvoiceNumber { get; init; }

    public int Installment { get; init; } = 1;

    public string? OrderNumber { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public required DateOnly DueOn { get; set; }

    public DueBasis DueBasis { get; set; }

    /// <summary>Whether what the due date is counted from (delivery, acceptance) is proven; null where nobody said.</summary>
    public bool? ConditionProven { get; set; }

    public required decimal Amount { get; set; }

    /// <summary>What is still to be paid, disputed part included.</summary>
    public required decimal Open { get; set; }

    /// <summary>The part of <see cref="Open"/> that the customer disputes: as the ledger has it, and where the ledger is read for people, as they entered it.</summary>
    public decimal Disputed { get; set; }

    /// <summary>The undisputed part of <see cref="Open"/> that is on hold; not stored, see <see cref="HoldRules"/>.</summary>
    public decimal Held { get; set; }

    /// <summary>What a call may be about: neither disputed nor on hold.</summary>
    public decimal Callable => Math.Max(0m, Open - Disputed - Held);

    /// <summary>ISO 4217 code of three letters.</summary>
    public required string Currency { get; set; }

    /// <summary>The as-of date of the ledger that no longer listed it as open, or its settled date; null while open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>From which day on the ledger has told of it; null: from before that was written down.</summary>
    public DateOnly? AddedOn { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Receivable>
    {
        public void Configure(EntityTypeBuilder<Receivable> builder)
        {
            builder.ToTable("Receivables")
                .HasIndex(receivable => new { receivable.CustomerId, receivable.InvoiceNumber, receivable.Installment }).IsUnique();
            builder.Ignore(receivable => receivable.Held);
            builder.Ignore(receivable => receivable.Callable);
            builder.HasOne<Customer>().WithMany().HasForeignKey(receivable => receivable.CustomerId);
        }
    }
}
