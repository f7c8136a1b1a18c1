using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>客户: a company that owes. It is its code; names may change.</summary>
internal sealed class Customer
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>The code in the ledger, unique and kept as written.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>E-mail, UPN or Entra object id of the person responsible for the account, lower case; null: visible to the whole tenant.</summary>
    public string? OwnerEmail { get; set; }

    public Segment Segment { get; set; }

    /// <summary>ISO 3166 code of two letters; decides the calendar of working days. Null: the configured default.</summary>
    public string? Country { get; set; }

    /// <summary>The person at the customer we speak to, as the ledger names them.</summary>
    public string? Contact { get; set; }

    /// <summary>How much the customer may owe at a time, as the ledger says; null: it says nothing. A person doesn't change it.</summary>
    public decimal? CreditLimit { get; set; }

    /// <summary>ISO 4217 code of <see cref="CreditLimit"/>; null with it.</summary>
    public string? CreditLimitCurrency { get; set; }

    /// <summary>The <see cref="LedgerImport.Sequence"/> of the last import that changed something of the customer or of what they owe; null: none did yet.</summary>
    public long? ImportSequence { get; set; }

    public Attitude? Attitude { get; set; }

    /// <summary>The day on which <see cref="Attitude"/> was last confirmed.</summary>
    public DateOnly? AttitudeOn { get; set; }

    /// <summary>The stage in which <see cref="Attitude"/> was last confirmed; a move to M3 asks again.</summary>
    public OverdueStage? AttitudeStage { get; set; }

    public WhyUnpaid? WhyUnpaid { get; set; }

    /// <summary>The cause that somebody found for what is open, by its id in the playbook; null: nobody looked for it yet.</summary>
    public string? CauseId { get; set; }

    /// <summary>The day on which <see cref="CauseId"/> was found.</summary>
    public DateOnly? CauseOn { get; set; }

    /// <summary>The person who found it, by their id.</summary>
    public string? CauseById { get; set; }

    public Grade? Grade { get; set; }

    /// <summary>The day on which <see cref="Grade"/> was given.</summary>
    public DateOnly? GradeOn { get; set; }

    /// <summary>The person who gave it, by their id.</summary>
    public string? GradeById { get; set; }

    public PaymentCycle Cycle { get; set; } = new();

    /// <summary>个体户, sole traders: no attitude is stored.</summary>
    public bool IsNaturalPerson { get; set; }

    public Jurisdiction Jurisdiction { get; set; }

    public CompanySize OurSizeAtSigning { get; set; }

    public CompanySize TheirSizeAtSigning { get; set; }

    public ContractKind ContractKind { get; set; }

    /// <summary>Whether we told them at signing that we are small or medium-sized; null: not known.</summary>
    public bool? SizeTold { get; set; }

    /// <summary>The day on which somebody last answered for the contract: its law, sizes, kind and what was told.</summary>
    public DateOnly? ContractOn { get; set; }

    /// <summary>The person who answered, by their id.</summary>
    public string? ContractById { get; set; }

    /// <summary>A special case that somebody chose, by its id in the playbook; null: none, or taken back.</summary>
    public string? SpecialId { get; set; }

    /// <summary>The day on which <see cref="SpecialId"/> was chosen or taken back.</summary>
    public DateOnly? SpecialOn { get; set; }

    /// <summary>The person who chose it or took it back, by their id.</summary>
    public string? SpecialById { get; set; }

    /// <summary>Made by the sample generator, not by an import.</summary>
    public bool IsSample { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Customer>
    {
        public void Configure(EntityTypeBuilder<Customer> builder)
        {
            builder.ToTable("Customers").HasIndex(customer => customer.Code).IsUnique();
            builder.HasIndex(customer => customer.OwnerEmail);
            builder.ComplexProperty(customer => customer.Cycle);
        }
    }
}
