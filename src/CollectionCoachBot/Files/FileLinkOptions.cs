using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Files;

/// <summary>Section <c>Files</c>: how files that people asked for are fetched.</summary>
internal sealed class FileLinkOptions
{
    public const string Section = "Files";

    /// <summary>
    /// The address at which people reach this program, https. Default: none; in Development its own address on this machine, elsewhere there
    /// are no files then, and letters are text to copy.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>How long the address of a file is good for. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromMinutes(15);
}
