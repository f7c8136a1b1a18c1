using System.Runtime.InteropServices;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>A number that stands for a text within one process. Different texts may have one number.</summary>
internal static class Fingerprint
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(text));
        return hash.ToHashCode();
    }
}
