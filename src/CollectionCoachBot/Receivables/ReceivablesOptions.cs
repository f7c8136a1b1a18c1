using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Receivables;

/// <summary>How the ledger is read. Section <c>Receivables</c> of the configuration.</summary>
internal sealed class ReceivablesOptions : IValidatableObject
{
    public const string Section = "Receivables";

    /// <summary>IANA name of the zone whose midnight begins a business day; default <c>Asia/Shanghai</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Shanghai";

    [ValidateObjectMembers]
    public StageOptions Stages { get; set; } = new();

    [ValidateObjectMembers]
    public ToleranceOptions Tolerance { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new ValidationResult($"Receivables:TimeZone \"{TimeZone}\" isn't a time zone known here. Use an IANA name such as Asia/Shanghai.", [nameof(TimeZone)]);
    }
}
