using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Receivables;

/// <summary>The last day past due that still belongs to a stage. What lies behind the last of them is <see cref="OverdueStage.M3Plus"/>.</summary>
internal sealed class StageOptions : IValidatableObject
{
    /// <summary>Days past due; default 30.</summary>
    [Range(1, 3650)]
    public int M1LastDay { get; set; } = 30;

    /// <summary>Days past due; default 60.</summary>
    [Range(1, 3650)]
    public int M2LastDay { get; set; } = 60;

    /// <summary>Days past due; default 90.</summary>
    [Range(1, 3650)]
    public int M3LastDay { get; set; } = 90;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (M1LastDay >= M2LastDay || M2LastDay >= M3LastDay)
        {
            yield return new ValidationResult(
                $"The stages must follow each other: M1LastDay ({M1LastDay}) < M2LastDay ({M2LastDay}) < M3LastDay ({M3LastDay}).",
                [nameof(M1LastDay), nameof(M2LastDay), nameof(M3LastDay)]);
        }
    }
}
