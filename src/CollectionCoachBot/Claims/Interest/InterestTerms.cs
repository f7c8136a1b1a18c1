using CollectionCoachBot.Receivables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>What somebody answered for a customer's contract: which interest it agrees for paying late, or that it agrees none.</summary>
internal sealed class InterestTerms
{
    public required string CustomerId { get; init; }

    /// <summary>In percent; null: none was agreed.</summary>
    public decimal? Percent { get; set; }

    public RatePeriod? Per { get; set; }

    public string? Clause { get; set; }

    public required DateOnly AnsweredOn { get; set; }

    /// <summary>The person who answered, by their id.</summary>
    public required string AnsweredById { get; set; }

    public AgreedInterest? Agreed => Percent is { } percent && Per is { } per ? new AgreedInterest(percent, per, Clause) : null;

    internal sealed class Mapping : IEntityTypeConfiguration<InterestTerms>
    {
        public void Configure(EntityTypeBuilder<InterestTerms> builder)
        {
            builder.ToTable("InterestTerms").HasKey(terms => terms.CustomerId);
            builder.Ignore(terms => terms.Agreed);
            builder.HasOne<Customer>().WithOne().HasForeignKey<InterestTerms>(terms => terms.CustomerId);
        }
    }
}
