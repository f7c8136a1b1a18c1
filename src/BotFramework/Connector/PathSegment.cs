using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>An id as one segment of a path.</summary>
internal static class PathSegment
{
    // In bytes of UTF-8, each of which takes three letters when it is escaped. The ids of Teams have a few hundred, and servers take addresses of 8 KB.
    private const int Longest = 1024;

    /// <summary>Whether a server would take the id in an address. No channel has ids that it wouldn't.</summary>
    public static bool Fits(string id) =>
        !string.IsNullOrEmpty(id) && id is not ("." or "..") && id.Length <= Longest && Encoding.UTF8.GetByteCount(id) <= Longest
        && !id.AsSpan().ContainsAnyInRange('\0', '\x1f');

    /// <exception cref="ArgumentException">Empty, or a segment that an address would resolve away, escaped or not.</exception>
    public static string Of(string id, [CallerArgumentExpression(nameof(id))] string name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);
        if (id is "." or "..")
            throw new ArgumentException("The id would lead to another address.", name);
        return Uri.EscapeDataString(id);
    }
}
