using System;
using System.Globalization;

namespace AdaptiveCards.Json;

/// <summary>Pixels as the schema writes them: <c>50px</c>.</summary>
internal static class Pixels
{
    private const string Suffix = "px";

    internal static string Format(uint px) => px.ToString(CultureInfo.InvariantCulture) + Suffix;

    /// <summary>0 for null and for a text that isn't a number of pixels.</summary>
    internal static uint Parse(string text) => TryParse(text, out var px) ? px : 0;

    internal static bool TryParse(string text, out uint px)
    {
        px = 0;
        return text is not null
            && text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            && uint.TryParse(text.AsSpan(0, text.Length - Suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out px);
    }
}
