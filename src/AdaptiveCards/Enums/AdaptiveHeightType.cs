using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHeightType
{
    Auto,
    Stretch,
    Pixel,
}
