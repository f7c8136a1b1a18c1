namespace AdaptiveCards.Json;

internal sealed class HeightConverter : TextConverter<AdaptiveHeight>
{
    protected override AdaptiveHeight Parse(string text) => new(text);
}
