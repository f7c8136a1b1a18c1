using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
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

    /// <summary>What was said in the coaching that the page belongs to; null: nothing, or there is none.</summary>
    public WhyUnpaid? SaidInCoaching { get; init; }

    /// <summary>The coaching that the page belongs to; null: it was asked for by name.</summary>
    public string? SessionId { get; init; }

    public ContactHistory History { get; init; } = ContactHistory.None;

    public required DateOnly Today { get; init; }

    /// <summary>What the page's buttons carry to find it again: the coaching, else the customer.</summary>
    public (string Name, string Id) Reference => SessionId is { } session ? ("s", session) : ("c", Account!.CustomerId);

    /// <summary>
    /// Whether a stage can be called at all: not where everything is disputed, nor before the acceptance is signed. A dispute of months ago
    /// doesn't count, unless the ledger still has it.
    /// </summary>
    public CallKind Kind => CallKinds.Of(Account, SaidInCoaching);

    public bool HasNothingOpen => Account is { Balances.Count: 0 };
}
