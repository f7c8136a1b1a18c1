using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveImageStyle
{
    Default,
    Normal = Default,
    Person,
}
