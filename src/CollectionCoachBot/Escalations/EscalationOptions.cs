using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Escalations;

internal sealed class EscalationOptions
{
    public const string Section = "Escalations";

    /// <summary>Working days without anybody taking an escalation on, after which the managers are reminded, once.</summary>
    [Range(1, 30, ErrorMessage = "Escalations:RemindAfterWorkdays is a number of working days from 1 to 30.")]
    public int RemindAfterWorkdays { get; init; } = 1;
}
