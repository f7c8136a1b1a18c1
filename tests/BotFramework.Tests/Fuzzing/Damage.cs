using System.Text;

namespace BotFramework.Tests.Fuzzing;

/// <summary>One change of a body as bytes, without regard to what they mean.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Where">Where, counted around the body.</param>
/// <param name="What">The byte or bytes that come in.</param>
public sealed record Damage(DamageKind Kind, int Where, byte[] What)
{
    public byte[] Apply(byte[] body)
    {
        var at = body.Length == 0 ? 0 : Where % body.Length;
        return Kind switch
        {
            DamageKind.None => body,
            DamageKind.Cut => body[..at],
            DamageKind.Behead => body[at..],
            DamageKind.Flip => Flipped(body, at),
            DamageKind.Insert => [.. body[..at], .. What, .. body[at..]],
            DamageKind.LeaveOut => [.. body[..at], .. body[Math.Min(body.Length, at + What.Length)..]],
            DamageKind.Append => [.. body, .. What],
            DamageKind.Twice => [.. body, .. body],
            DamageKind.Utf8Mark => [.. Encoding.UTF8.Preamble, .. body],
            DamageKind.Utf16 => As(Encoding.Unicode, body),
            DamageKind.Utf16BigEndian => As(Encoding.BigEndianUnicode, body),
            DamageKind.Utf32 => As(Encoding.UTF32, body),
            DamageKind.MarkOfAnother => [.. Encoding.Unicode.Preamble, .. body],
            DamageKind.Unmarked16 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
            DamageKind.Latin1 => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(body)),
            _ => throw new InvalidOperationException($"Unknown kind {Kind}."),
        };
    }

    private static byte[] As(Encoding encoding, byte[] body) =>
        [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(body))];

    private byte[] Flipped(byte[] body, int at)
    {
        var flipped = (byte[])body.Clone();
        for (var i = 0; i < What.Length && flipped.Length > 0; i++)
            flipped[(at + (i * 97)) % flipped.Length] ^= What[i];
        return flipped;
    }
}
