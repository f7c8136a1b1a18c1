using CollectionCoachBot.Coaching;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing;

/// <summary>The customer that a page is about: one of the ledger, or one that isn't listed, by the name that a coaching was given.</summary>
internal sealed record CustomerCase
{
    /// <summary>Null for a customer that isn't listed.</summary>
    public AccountBrief? Account { get; init; }

    public required string Name { get; init; }

    /// <summary>That of the coaching where the page belongs to one of the last days, since the rep may have chosen it; else the ledger's.</summary>
    public required OverdueStage Stage { get; init; }

    /// <summary>Null: not known, or nobody's business, as of a natural person.</summary>
    public Attitude? Attitude { get; init; }

    /// <summary>What was found last, however long ago.</summary>
    public WhyUnpaid? WhyUnpaid { get; init; }

    /// <summary>
    /// Why it isn't paid as far as that decides what may be asked for: what the cause in force says, else the answer of the coaching, unless the
    /// newest that is kept is a dispute.
    /// </summary>
    public WhyUnpaid? WhyInForce { get; init; }

    /// <summary>The special case that was chosen, by its id in the playbook; null: none.</summary>
    public string? SpecialId { get; init; }

    /// <summary>The special case in which nobody calls any more, by its id in the playbook, or <see cref="LimitationNotice.NoCallId"/>; null: there is none.</summary>
    public string? NoCallId { get; init; }

    /// <summary>What must be watched of limitation periods; null: nothing, or nothing is known.</summary>
    public LimitationNotice? Limitation { get; init; }

    /// <summary>Who found the cause that is kept; null: nobody who is known.</summary>
    public string? CauseBy { get; init; }

    /// <summary>Who gave the grade that is kept; null: nobody who is known.</summary>
    public string? GradeBy { get; init; }

    /// <summary>The coaching that the page belongs to; null: it was asked for by name.</summary>
    public string? SessionId { get; init; }

    /// <summary>When that coaching was held, if it is one of the last days, whose card the rep may still go by; else null.</summary>
    public DateTimeOffset? CoachedAt { get; init; }

    public ContactHistory History { get; init; } = ContactHistory.None;

    public required DateOnly Today { get; init; }

    /// <summary>The playbook that was in force when the customer was looked up: the whole answer is from it, whatever is put in its place meanwhile.</summary>
    public required PlaybookEdition Edition { get; init; }

    /// <summary>What the page's buttons carry to find it again: the coaching, else the customer.</summary>
    public (string Name, string Id) Reference => SessionId is { } session ? ("s", session) : ("c", Account!.CustomerId);

    /// <summary>Whether a stage can be called at all: not in a dispute, nor before the acceptance is signed.</summary>
    public CallKind Kind => CallKinds.Of(Account, WhyInForce);

    public bool HasNothingOpen => Account is { Balances.Count: 0 };
}
