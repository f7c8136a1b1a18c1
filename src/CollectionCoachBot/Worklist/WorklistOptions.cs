using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Worklist;

/// <summary>
/// The points of each rule of the worklist; section <c>Worklist</c> of the configuration. All that hold for an account are added; zero turns a
/// rule off.
/// </summary>
internal sealed class WorklistOptions : IValidatableObject
{
    public const string Section = "Worklist";

    [Range(0, 1000)]
    public int M1 { get; set; } = 10;

    [Range(0, 1000)]
    public int M2 { get; set; } = 20;

    [Range(0, 1000)]
    public int M3 { get; set; } = 30;

    [Range(0, 1000)]
    public int M3Plus { get; set; } = 40;

    [Range(0, 1000)]
    public int MiddleAmount { get; set; } = 5;

    [Range(0, 1000)]
    public int LargeAmount { get; set; } = 10;

    [Range(0, 1000)]
    public int VeryLargeAmount { get; set; } = 20;

    [Range(0, 1000)]
    public int BrokenPromise { get; set; } = 25;

    /// <summary>For how many days after it was found broken a promise counts.</summary>
    [Range(1, 365)]
    public int BrokenPromiseDays { get; set; } = 30;

    [Range(0, 1000)]
    public int PromiseNotVerifiable { get; set; } = 20;

    [Range(0, 1000)]
    public int PromiseToday { get; set; } = 15;

    [Range(-1000, 0)]
    public int PromiseAhead { get; set; } = -20;

    [Range(0, 1000)]
    public int FollowUpOverdue { get; set; } = 30;

    [Range(0, 1000)]
    public int FollowUpToday { get; set; } = 25;

    [Range(-1000, 0)]
    public int FollowUpAhead { get; set; } = -15;

    /// <summary>A limitation period ends within 180 days.</summary>
    [Range(0, 1000)]
    public int LimitationIn180Days { get; set; } = 5;

    /// <summary>Within 90 days.</summary>
    [Range(0, 1000)]
    public int LimitationIn90Days { get; set; } = 15;

    /// <summary>Within 30 days.</summary>
    [Range(0, 1000)]
    public int LimitationIn30Days { get; set; } = 40;

    /// <summary>One may be over, of all that is past due or of some of it.</summary>
    [Range(0, 1000)]
    public int LimitationOver { get; set; } = 30;

    [Range(0, 1000)]
    public int NoContact { get; set; } = 10;

    [Range(-1000, 0)]
    public int UnappliedCash { get; set; } = -15;

    /// <summary>Calendar days without a contact after which <see cref="NoContact"/> counts.</summary>
    [Range(1, 365)]
    public int NoContactDays { get; set; } = 14;

    /// <summary>By ISO 4217 code. Amounts of different currencies are never compared: each is measured by its own sizes.</summary>
    public Dictionary<string, AmountSizes> Sizes { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CNY"] = new AmountSizes { Middle = 20_000m, Large = 200_000m, VeryLarge = 1_000_000m },
        ["JPY"] = new AmountSizes { Middle = 400_000m, Large = 4_000_000m, VeryLarge = 20_000_000m },
    };

    /// <summary>Of every currency without sizes of its own.</summary>
    public AmountSizes OtherSizes { get; } = new() { Middle = 3_000m, Large = 30_000m, VeryLarge = 150_000m };

    public AmountSizes SizesOf(string currency) => Sizes.GetValueOrDefault(currency) ?? OtherSizes;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Sizes.Select(pair => (Name: $"{Section}:{nameof(Sizes)}:{pair.Key}", Sizes: pair.Value)).Append((Name: $"{Section}:{nameof(OtherSizes)}", Sizes: OtherSizes))
            .SelectMany(named => named.Sizes.Validate(validationContext).Select(fault => new ValidationResult($"{named.Name}: {fault.ErrorMessage}")));
}
