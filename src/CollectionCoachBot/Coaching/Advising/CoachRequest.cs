using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>All that an advice depends on: the same request and playbook give the same advice.</summary>
internal sealed record CoachRequest
{
    /// <summary>The customer in the ledger; null for one that isn't listed.</summary>
    public AccountBrief? Account { get; init; }

    public required string CustomerName { get; init; }

    public required OverdueStage Stage { get; init; }

    public required Attitude Attitude { get; init; }

    public WhyUnpaid? WhyUnpaid { get; init; }

    /// <summary>The cause that holds (<see cref="CauseInForce"/>), by its id in the playbook; null: none is known.</summary>
    public string? CauseId { get; init; }

    /// <summary>Who found it; null: nobody who is known.</summary>
    public string? CauseBy { get; init; }

    public ChosenSpecial? Special { get; init; }

    /// <summary>What must be watched of limitation periods; null: nothing, or nothing is known.</summary>
    public LimitationNotice? Limitation { get; init; }

    public required Language Language { get; init; }

    /// <summary>The rep as the customer knows them.</summary>
    public required string RepName { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>When our side acts or decides next: as a rule the suggested follow-up date.</summary>
    public required DateOnly DecisionDate { get; init; }

    public CoachHistory History { get; init; } = CoachHistory.None;

    /// <summary>A promise that the confirmation text names; null before the call.</summary>
    public PromiseFact? Promise { get; init; }

    /// <summary>Makes somebody else's words safe where the advice is shown: <see cref="Escape.Plain"/> for a plain message.</summary>
    public Func<string, string> Escaping { get; init; } = Escape.Card;
}
