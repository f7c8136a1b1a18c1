namespace CollectionCoachBot.Editions;

/// <summary>That an administrator had the playbook read again: every other copy of the bot does the same when it sees this.</summary>
internal sealed class ReloadRequest
{
    /// <summary>One for each time.</summary>
    public string Id { get; set; } = "";

    /// <summary>When, in milliseconds since 1970 (UTC).</summary>
    public long At { get; set; }

    /// <summary>The playbook's version that came of it.</summary>
    public string Version { get; set; } = "";
}
