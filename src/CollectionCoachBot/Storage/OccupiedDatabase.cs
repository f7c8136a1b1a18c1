namespace CollectionCoachBot.Storage;

/// <summary>Has the database for this bot as long as the bot runs, where one bot only may have it. Commands beside the bot don't ask.</summary>
internal sealed class OccupiedDatabase(IConfiguration configuration) : IDisposable
{
    private IDisposable? _held;

    /// <summary>Once, before the first request.</summary>
    /// <exception cref="DatabaseRefusedException">Another bot has it, or the connection string or its folder can't be used.</exception>
    public void Occupy()
    {
        var connectionString = StorageSetup.ConnectionString(configuration);
        _held ??= DatabaseKind.Of(connectionString).Occupy(connectionString);
    }

    public void Dispose() => _held?.Dispose();
}
