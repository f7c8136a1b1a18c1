using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Summaries;

/// <summary>What a scope's accounts owe in one currency. Everything counts: what is disputed or on hold too, and no tolerance.</summary>
internal sealed record CurrencyFigures
{
    public required string Currency { get; init; }

    /// <summary>Unpaid, due or not: the sum of <see cref="Stages"/>.</summary>
    public required decimal Open { get; init; }

    /// <summary>Past due: the sum of <see cref="Stages"/> without M0.</summary>
    public required decimal Overdue { get; init; }

    /// <summary>The part of <see cref="Overdue"/> that is disputed.</summary>
    public required decimal OverdueDisputed { get; init; }

    /// <summary>The undisputed part of <see cref="Overdue"/> that is on hold.</summary>
    public required decimal OverdueHeld { get; init; }

    /// <summary>Accounts with something overdue in this currency.</summary>
    public required int OverdueAccounts { get; init; }

    /// <summary>One for each stage, M0 first, with zeros where there is nothing.</summary>
    public required IReadOnlyList<StageAmount> Stages { get; init; }
}
