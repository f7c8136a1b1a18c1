namespace CollectionCoachBot.Web.LocalTeamsClient;

/// <summary>How the local client is doing, for whoever asks; written by <see cref="LocalTeamsClientService"/> only.</summary>
internal sealed class LocalTeamsClientStatus
{
    private volatile Snapshot _current = new(LocalTeamsClientState.Off, null);

    public Snapshot Current
    {
        get => _current;
        set => _current = value;
    }

    /// <param name="State">Where it stands.</param>
    /// <param name="Address">Where it listens; null unless it is running.</param>
    internal sealed record Snapshot(LocalTeamsClientState State, string? Address);
}
