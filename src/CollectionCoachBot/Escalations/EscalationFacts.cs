using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Escalations;

/// <summary>All that an escalation's card tells, read at one time.</summary>
internal sealed record EscalationFacts
{
    public required Escalation Escalation { get; init; }

    public required AccountBrief Brief { get; init; }

    public required ContactHistory History { get; init; }

    public required string RequestedBy { get; init; }

    /// <summary>A rep's request is marked as one.</summary>
    public required bool RequestedByManager { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<(EscalationStep Step, string Who)> Steps { get; init; }

    public required OwnerNews OwnerNews { get; init; }

    /// <summary>The owner's name, else the e-mail in the ledger; null where there is none.</summary>
    public string? Owner { get; init; }

    /// <summary>In which the card gives its times.</summary>
    public required TimeZoneInfo Zone { get; init; }
}
