using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// What a body must be before an activity is read out of it: JSON as RFC 8259 has it, in UTF-8, and no more of it than an activity has. The
/// reader behind it forgives much, and makes up to fifty bytes of memory out of one of the body's.
/// </summary>
internal static class ActivityText
{
    /// <summary>Values and names of one activity. A card with all its inputs filled in has under a thousand.</summary>
    public const int MostTokens = 20_000;

    /// <summary>Levels of lists and objects.</summary>
    public const int Deepest = 64;

    // A set that held more is thrown away instead of emptied, which would cost as much for each small object after a large one.
    private const int NamesWorthKeeping = 64;

    /// <summary>The body without the mark that some writers put before it.</summary>
    public static ArraySegment<byte> WithoutMark(ArraySegment<byte> body) =>
        body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body;

    /// <summary>What is wrong with it, for the log and without a word out of it; null when nothing is.</summary>
    public static string BrokenBy(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return "it is empty";
        if (!Utf8.IsValid(body))
            return "it isn't UTF-8";
        try
        {
            return BrokenBy(new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest }));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader quotes the body; a name that is half a surrogate pair is an InvalidOperationException.
            return "it isn't JSON of at most 64 levels";
        }
    }

    private static string BrokenBy(Utf8JsonReader reader)
    {
        var names = new List<HashSet<string>>();
        var isValue = false;
        for (var tokens = 0; reader.Read(); tokens++)
        {
            if (tokens > MostTokens)
                return "it has too many values";
            if (reader.TokenType == JsonTokenType.StartObject)
                Open(names, reader.CurrentDepth, isValue);
            // Of two objects of one name the reader would make a third that nobody sent.
            else if (reader.TokenType == JsonTokenType.PropertyName && !Add(names, ref reader, ref isValue))
                return "a name stands twice";
            else if (reader.TokenType == JsonTokenType.Number && (!reader.TryGetDouble(out var number) || !double.IsFinite(number)))
                return "a number is too large";
        }

        return null;
    }

    /// <summary>False: it stood there before.</summary>
    private static bool Add(List<HashSet<string>> names, ref Utf8JsonReader reader, ref bool isValue)
    {
        var name = reader.GetString();
        if (reader.CurrentDepth == 1)
            isValue = string.Equals(name, "value", StringComparison.OrdinalIgnoreCase);
        return names[reader.CurrentDepth - 1].Add(name);
    }

    /// <summary>
    /// An object begins whose names stand at this depth. Those of the activity, and of all in it that is read as a type sooner or later, are found
    /// in any letters. What is in its value is a card's own, whose inputs are found as they are called.
    /// </summary>
    private static void Open(List<HashSet<string>> names, int depth, bool isValue)
    {
        while (names.Count <= depth)
            names.Add(null);
        var comparer = depth > 0 && isValue ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        if (names[depth] is { Count: <= NamesWorthKeeping } kept && ReferenceEquals(kept.Comparer, comparer))
            kept.Clear();
        else
            names[depth] = new HashSet<string>(comparer);
    }
}
