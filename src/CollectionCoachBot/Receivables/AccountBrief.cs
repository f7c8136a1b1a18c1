namespace CollectionCoachBot.Receivables;

/// <summary>What the ledger knows of one account on a day: the facts that the coach, the summary and an escalation stand on.</summary>
internal sealed record AccountBrief
{
    public required string CustomerId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? OwnerEmail { get; init; }

    public string? Contact { get; init; }

    public string? Country { get; init; }

    public Segment Segment { get; init; }

    /// <summary>Null: the ledger says nothing of one.</summary>
    public CreditLimit? CreditLimit { get; init; }

    public Attitude? Attitude { get; init; }

    public DateOnly? AttitudeOn { get; init; }

    public OverdueStage? AttitudeStage { get; init; }

    public WhyUnpaid? WhyUnpaid { get; init; }

    /// <summary>The cause that somebody found, by its id in the playbook; null: not known.</summary>
    public string? CauseId { get; init; }

    public DateOnly? CauseOn { get; init; }

    /// <summary>The person who found <see cref="CauseId"/>, by their id.</summary>
    public string? CauseById { get; init; }

    public Grade? Grade { get; init; }

    public DateOnly? GradeOn { get; init; }

    /// <summary>The person who gave <see cref="Grade"/>, by their id.</summary>
    public string? GradeById { get; init; }

    public PaymentCycle Cycle { get; init; } = new();

    public bool IsNaturalPerson { get; init; }

    /// <summary>A special case that somebody chose, by its id in the playbook; null: none.</summary>
    public string? SpecialId { get; init; }

    public DateOnly? SpecialOn { get; init; }

    /// <summary>The person who chose <see cref="SpecialId"/>, by their id.</summary>
    public string? SpecialById { get; init; }

    /// <summary>What is known of the contract.</summary>
    public ContractFacts Contract { get; init; } = ContractFacts.Unknown;

    /// <summary>The day on which somebody last answered for <see cref="Contract"/>; null: nobody was asked.</summary>
    public DateOnly? ContractOn { get; init; }

    /// <summary>The person who answered, by their id.</summary>
    public string? ContractById { get; init; }

    /// <summary>Today in the business time zone: the day that every figure here is for.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The as-of date of the newest ledger; the sample counts as one, of the day it was made. Null: none was imported yet.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The worst stage whose open, undisputed balance that isn't on hold reaches the tolerance.</summary>
    public required OverdueStage Stage { get; init; }

    /// <summary>Every open receivable by currency and stage.</summary>
    public required IReadOnlyList<StageAmount> Mix { get; init; }

    /// <summary>One a currency, the largest overdue amount first. Empty: nothing open.</summary>
    public required IReadOnlyList<Balance> Balances { get; init; }

    /// <summary>The customer's money that belongs to no invoice yet, by currency; what is open may be paid by it.</summary>
    public IReadOnlyList<UnappliedAmount> Unapplied { get; init; } = [];

    /// <summary>Everything open is disputed: no stage call but a dispute call.</summary>
    public bool AllDisputed { get; init; }

    /// <summary>What isn't disputed is on hold, all of it: nobody calls, nobody is reminded. <see cref="Stage"/> tells how late it is all the same.</summary>
    public bool AllHeld { get; init; }

    /// <summary>The holds and disputes in force that people entered, the whole customer's first.</summary>
    public IReadOnlyList<ActiveHold> Holds { get; init; } = [];

    /// <summary>Something is due from an acceptance that isn't proven: get it signed first; no interest, no legal text.</summary>
    public bool AcceptanceMissing { get; init; }
}
