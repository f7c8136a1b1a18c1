using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Records what is written as a <see cref="JsonTape"/>.</summary>
internal sealed class JsonTapeWriter : JsonWriter
{
    private JsonTape.Entry[] _entries = ArrayPool<JsonTape.Entry>.Shared.Rent(128);
    private int _count;

    public JsonTape ToTape() => new(_entries.AsSpan(0, _count).ToArray());

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override void WriteStartObject()
    {
        base.WriteStartObject();
        Add(JsonToken.StartObject);
    }

    public override void WriteStartArray()
    {
        base.WriteStartArray();
        Add(JsonToken.StartArray);
    }

    public override void WriteStartConstructor(string name) => throw new NotSupportedException("Constructors are no JSON.");

    public override void WritePropertyName(string name)
    {
        base.WritePropertyName(name);
        Add(JsonToken.PropertyName, name);
    }

    public override void WriteComment(string text)
    {
        // A comment in a JObject of somebody's says nothing to who reads the object.
    }

    public override void WriteNull()
    {
        base.WriteNull();
        Add(JsonToken.Null);
    }

    public override void WriteUndefined()
    {
        base.WriteUndefined();
        Add(JsonToken.Undefined);
    }

    public override void WriteRaw(string json)
    {
        base.WriteRaw(json);
        Add(JsonToken.Raw, json);
    }

    public override void WriteValue(object value)
    {
        if (value is BigInteger)
            AddValue(JsonToken.Integer, value);
        else
            base.WriteValue(value);
    }

    public override void WriteValue(string value)
    {
        if (value is null)
            WriteNull();
        else
            AddValue(JsonToken.String, value);
    }

    public override void WriteValue(bool value) => AddValue(JsonToken.Boolean, value);

    public override void WriteValue(char value) => AddValue(JsonToken.String, value.ToString());

    public override void WriteValue(sbyte value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(byte value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(short value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(ushort value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(int value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(uint value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(long value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(ulong value) => AddValue(JsonToken.Integer, value);

    public override void WriteValue(float value) => AddValue(JsonToken.Float, value);

    public override void WriteValue(double value) => AddValue(JsonToken.Float, value);

    public override void WriteValue(decimal value) => AddValue(JsonToken.Float, value);

    public override void WriteValue(DateTime value) => AddValue(JsonToken.Date, value);

    public override void WriteValue(DateTimeOffset value) => AddValue(JsonToken.Date, value);

    public override void WriteValue(Guid value) => AddValue(JsonToken.String, value.ToString());

    public override void WriteValue(TimeSpan value) => AddValue(JsonToken.String, value.ToString(null, CultureInfo.InvariantCulture));

    public override void WriteValue(Uri value)
    {
        if (value is null)
            WriteNull();
        else
            AddValue(JsonToken.String, value.OriginalString);
    }

    public override void WriteValue(byte[] value)
    {
        if (value is null)
            WriteNull();
        else
            AddValue(JsonToken.Bytes, value.Clone());
    }

    protected override void WriteEnd(JsonToken token) => Add(token);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || _entries.Length == 0)
            return;
        // The pool outlives the conversation, whose texts it mustn't keep.
        ArrayPool<JsonTape.Entry>.Shared.Return(_entries, clearArray: true);
        (_entries, _count) = ([], 0);
    }

    private void AddValue(JsonToken token, object value)
    {
        SetWriteState(token, value);
        Add(token, value);
    }

    private void Add(JsonToken token, object value = null)
    {
        if (_count == _entries.Length)
        {
            var longer = ArrayPool<JsonTape.Entry>.Shared.Rent(_count * 2);
            _entries.AsSpan().CopyTo(longer);
            ArrayPool<JsonTape.Entry>.Shared.Return(_entries, clearArray: true);
            _entries = longer;
        }

        _entries[_count++] = new JsonTape.Entry(token, value);
    }
}
