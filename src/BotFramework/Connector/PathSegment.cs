using System;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Connector;

/// <summary>An id as one segment of a path.</summary>
internal static class PathSegment
{
    /// <exception cref="ArgumentException">Empty, or a segment that an address would resolve away, escaped or not.</exception>
    public static string Of(string id, [CallerArgumentExpression(nameof(id))] string name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);
        if (id is "." or "..")
            throw new ArgumentException("The id would lead to another address.", name);
        return Uri.EscapeDataString(id);
    }
}
