using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Web.LocalTeamsClient;

/// <summary>Section <c>LocalTeamsClient</c>: Microsoft 365 Agents Playground, which shows the bot as Teams would, without an account.</summary>
internal sealed class LocalTeamsClientOptions
{
    /// <summary>Default: true in Development. Elsewhere it never starts, whatever is set.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The port it tries first; it takes another where that is taken. 1 to 65535, default 56150.</summary>
    [Range(1, 65535, ErrorMessage = "LocalTeamsClient:Port must be between 1 and 65535.")]
    public int Port { get; set; } = 56150;
}
