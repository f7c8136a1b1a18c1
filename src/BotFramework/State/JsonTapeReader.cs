using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Reads a <see cref="JsonTape"/> from its beginning to its end.</summary>
internal sealed class JsonTapeReader(JsonTape tape) : JsonReader
{
    private int _next;

    public override bool Read()
    {
        if (_next == tape.Entries.Length)
        {
            SetToken(JsonToken.None);
            return false;
        }

        var entry = tape.Entries[_next++];
        // Bytes are the only value that its reader could change.
        SetToken(entry.Token, entry.Value is byte[] bytes ? bytes.Clone() : entry.Value);
        return true;
    }
}
