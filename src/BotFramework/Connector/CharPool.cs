using System.Buffers;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Lends the process's shared arrays to Newtonsoft's readers and writers, which make new ones otherwise.</summary>
internal sealed class CharPool : IArrayPool<char>
{
    public static readonly CharPool Shared = new CharPool();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[] array)
    {
        if (array != null)
            ArrayPool<char>.Shared.Return(array);
    }
}
