using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace BotFramework.Tests.Dialogs;

/// <summary>Keeps objects as JSON text with type names, as a database does: numbers come back as long, texts as texts.</summary>
internal sealed class JsonTextStorage : IStorage
{
    private static readonly JsonSerializerSettings Settings = new() { TypeNameHandling = TypeNameHandling.All, DateParseHandling = DateParseHandling.None };

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, string> Texts => _texts;

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            _texts.Remove(key);
        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(_texts.ContainsKey)
            .ToDictionary(key => key, key => JsonConvert.DeserializeObject<object>(_texts[key], Settings)!, StringComparer.Ordinal));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
            _texts[key] = JsonConvert.SerializeObject(value, Settings);
        return Task.CompletedTask;
    }
}
