using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>
/// That somebody entered something about a customer: who, when, and what the ledger said instead. What counts stands on the customer itself. While
/// the ledger goes on saying the same, an import leaves the entry; once it says something else, that is newer and takes its place.
/// </summary>
internal sealed class CustomerEntry
{
    public required string CustomerId { get; init; }

    public required CustomerField Field { get; init; }

    /// <summary>What the ledger had said when it was entered, as <see cref="TextOf"/> writes it; null: nothing.</summary>
    public string? LedgerSaid { get; init; }

    /// <summary>What was entered, likewise; null: nothing, or the field is no ledger's.</summary>
    public string? Entered { get; set; }

    public required DateOnly EnteredOn { get; set; }

    /// <summary>The person who entered it, by their id.</summary>
    public required string EnteredById { get; set; }

    /// <summary>A field of a customer in the form in which two are compared.</summary>
    public static string? TextOf(CustomerField field, string? contact, Segment? segment, bool? isNaturalPerson) => field switch
    {
        CustomerField.Contact => contact,
        CustomerField.Segment => segment?.ToString(),
        CustomerField.NaturalPerson => isNaturalPerson?.ToString(),
        _ => null,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<CustomerEntry>
    {
        public void Configure(EntityTypeBuilder<CustomerEntry> builder)
        {
            builder.ToTable("CustomerEntries").HasKey(entry => new { entry.CustomerId, entry.Field });
            builder.HasOne<Customer>().WithMany().HasForeignKey(entry => entry.CustomerId);
        }
    }
}
