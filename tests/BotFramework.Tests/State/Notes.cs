using Microsoft.Bot.Builder;

namespace BotFramework.Tests.State;

/// <summary>Something that is stored.</summary>
public sealed class Notes
{
    public List<string> Lines { get; set; } = [];

    public int Count { get; set; }
}

/// <summary>The same, with a version.</summary>
public sealed class VersionedNotes : IStoreItem
{
    public string Text { get; set; } = string.Empty;

    public string? ETag { get; set; }
}
