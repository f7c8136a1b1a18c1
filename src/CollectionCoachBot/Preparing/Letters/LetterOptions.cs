using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Section <c>Letters</c>: how the file of a letter is fetched.</summary>
internal sealed class LetterOptions
{
    public const string Section = "Letters";

    /// <summary>
    /// The address at which people reach this program, https. Default: none; in Development its own address on this machine, elsewhere letters
    /// then are text to copy, without a file.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>How long the address of a file is good for. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromMinutes(15);
}
