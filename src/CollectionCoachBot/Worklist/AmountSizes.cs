using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Worklist;

/// <summary>From how much on an overdue amount counts as middle, large and very large, in whole units of one currency.</summary>
internal sealed class AmountSizes : IValidatableObject
{
    public decimal Middle { get; set; }

    public decimal Large { get; set; }

    public decimal VeryLarge { get; set; }

    public AmountSize Of(decimal amount) =>
        amount >= VeryLarge ? AmountSize.VeryLarge : amount >= Large ? AmountSize.Large : amount >= Middle ? AmountSize.Middle : AmountSize.Small;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Middle <= 0m || Large <= Middle || VeryLarge <= Large)
            yield return new ValidationResult($"Middle, Large and VeryLarge must be above zero, each above the one before, not {Middle}, {Large}, {VeryLarge}.");
    }
}
