namespace BotFramework.Tests.Fuzzing;

/// <summary>One request to the endpoint.</summary>
/// <param name="Seed">Makes the same case again.</param>
/// <param name="Body">The bytes as they are sent.</param>
/// <param name="Caller">What the Authorization header holds.</param>
/// <param name="ContentType">The header as it is sent; null for none.</param>
/// <param name="Culture">The culture of the thread that serves it.</param>
public sealed record FuzzCase(ulong Seed, byte[] Body, Caller Caller, string? ContentType, string Culture)
{
    public override string ToString() =>
        $"FUZZ_SEED={Seed} FUZZ_CASES=1 ({Caller}, {ContentType ?? "no content type"}, culture '{Culture}', {Body.Length} bytes): "
        + System.Text.Encoding.Latin1.GetString(Body.AsSpan(0, Math.Min(Body.Length, 1500)));
}
