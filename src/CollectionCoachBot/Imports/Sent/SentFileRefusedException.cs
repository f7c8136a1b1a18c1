namespace CollectionCoachBot.Imports.Sent;

/// <summary>A sent file couldn't be fetched.</summary>
/// <param name="key">The text that says why, without the feature's name.</param>
internal sealed class SentFileRefusedException(string key) : Exception(key)
{
    public string Key { get; } = key;
}
