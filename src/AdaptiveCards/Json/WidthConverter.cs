namespace AdaptiveCards.Json;

internal sealed class WidthConverter : TextConverter<AdaptiveWidth>
{
    protected override AdaptiveWidth Parse(string text) => new(text);
}
