using System.Runtime.InteropServices;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>128 bits in place of a key. As two numbers: a million of them take a third less in a dictionary than one number of 128 bits does, which stands at multiples of 16 bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyDigest(ulong First, ulong Second);
