using System.Text;

namespace CollectionCoachBot.Receivables.Import.Csv;

/// <summary>An encoding that refuses what isn't in it.</summary>
/// <param name="Encoding">Throws on bytes that mean nothing.</param>
/// <param name="Preamble">Bytes of the mark at the file's beginning, which isn't text.</param>
internal sealed record TextEncoding(Encoding Encoding, int Preamble)
{
    /// <summary>As people name it, in capitals.</summary>
    public string Name => Encoding.WebName.ToUpperInvariant();
}
