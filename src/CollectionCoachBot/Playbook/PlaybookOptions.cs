namespace CollectionCoachBot.Playbook;

/// <summary>What a company changes of the playbook.</summary>
internal sealed class PlaybookOptions
{
    public const string Section = "Playbook";

    /// <summary>
    /// A folder with files named like ours: what they name replaces ours, the rest stays. A relative path begins where the settings stand. Default: none.
    /// </summary>
    public string? Overlay { get; init; }
}
