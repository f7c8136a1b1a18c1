using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Holds;

/// <summary>How long an account may rest.</summary>
internal sealed class HoldOptions
{
    public const string Section = "Holds";

    /// <summary>The most days ahead on which a hold may end. Default: 90.</summary>
    [Range(1, 3650)]
    public int LongestDays { get; init; } = 90;

    /// <summary>The same where a manager sets it. Default: 365.</summary>
    [Range(1, 3650)]
    public int ManagersLongestDays { get; init; } = 365;

    public int LongestFor(bool isManager) => isManager ? Math.Max(LongestDays, ManagersLongestDays) : LongestDays;
}
