using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextSize
{
    Default,
    Normal = Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}
