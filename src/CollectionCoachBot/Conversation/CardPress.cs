using System.Globalization;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Conversation;

/// <summary>
/// What came with a press of a button. It is input from a stranger: every value is read by its kind, and anything missing, extra
/// or of another type reads as absent.
/// </summary>
internal sealed record CardPress(string Verb, JObject Data, string? MessageId)
{
    /// <summary>An opaque id, or null where the value isn't one.</summary>
    public string? Id(string name) =>
        Data[name] is JValue { Type: JTokenType.String } value && (string)value! is { Length: OpaqueId.Length } id
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? id
            : null;

    /// <summary>A text as it was typed, trimmed and at most <paramref name="longest"/> characters; null where there is none.</summary>
    public string? Text(string name, int longest = 2000) =>
        Typed(name)?.Trim() is { Length: > 0 } text
            ? Escape.Shorten(text, longest)
            : null;

    /// <summary>Microsoft's own SDK has read a text that is just a moment as one before it comes here: it becomes a text again, in UTC.</summary>
    private string? Typed(string name) => Data[name] switch
    {
        JValue { Type: JTokenType.String } value => (string)value!,
        JValue { Type: JTokenType.Date } value => value.ToString(Formatting.None).Trim('"'),
        _ => null,
    };

    /// <summary>A date as a date input sends it (<c>yyyy-MM-dd</c>).</summary>
    public DateOnly? Date(string name) =>
        Data[name] is JValue { Type: JTokenType.String } value
        && DateOnly.TryParseExact((string)value!, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
