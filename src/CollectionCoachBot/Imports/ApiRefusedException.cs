namespace CollectionCoachBot.Imports;

/// <summary>A request that isn't taken, and what its sender is told.</summary>
/// <param name="status">The answer's.</param>
/// <param name="key">The text that says why, without the feature's name: <c>too-big</c>. Programs know it as the problem's code.</param>
/// <param name="values">What stands in that text.</param>
internal sealed class ApiRefusedException(int status, string key, params (string Name, object? Value)[] values) : Exception(key)
{
    public int Status { get; } = status;

    public string Key { get; } = key;

    public IReadOnlyList<(string Name, object? Value)> Values { get; } = values;
}
