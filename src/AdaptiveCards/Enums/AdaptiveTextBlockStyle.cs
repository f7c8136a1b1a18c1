using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Heading makes a text a heading for screen readers too.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}
