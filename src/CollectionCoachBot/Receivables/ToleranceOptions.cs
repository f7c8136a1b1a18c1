using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Receivables;

/// <summary>How much must stand in a stage before it decides a customer's stage: the larger of the two, in each currency.</summary>
internal sealed class ToleranceOptions
{
    /// <summary>In whole units of the currency; default 1,000.</summary>
    [Range(0, 1_000_000_000)]
    public decimal Amount { get; set; } = 1_000m;

    /// <summary>Of the undisputed overdue total of the currency, 0 to 1; default 0.01.</summary>
    [Range(0, 1)]
    public decimal Share { get; set; } = 0.01m;
}
