using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BotFramework.Tests.Dialogs;

/// <summary>Keeps objects as JSON text with type names, as a database does: numbers come back as long, texts as texts.</summary>
/// <param name="handling">Which objects are written with the name of their type.</param>
/// <param name="names">The names; null for those of the runtime.</param>
internal sealed class JsonTextStorage(TypeNameHandling handling = TypeNameHandling.All, ISerializationBinder? names = null) : IStorage
{
    private readonly JsonSerializerSettings _settings =
        new() { TypeNameHandling = handling, DateParseHandling = DateParseHandling.None, SerializationBinder = names };

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>Puts another text where the conversation's was.</summary>
    internal void Replace(string text) => _texts[_texts.Keys.Single()] = text;

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            _texts.Remove(key);
        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(_texts.ContainsKey)
            .ToDictionary(key => key, key => JsonConvert.DeserializeObject<object>(_texts[key], _settings)!, StringComparer.Ordinal));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
            _texts[key] = JsonConvert.SerializeObject(value, _settings);
        return Task.CompletedTask;
    }
}
