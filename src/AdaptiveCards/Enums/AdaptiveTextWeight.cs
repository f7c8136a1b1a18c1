using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextWeight
{
    Default,
    Normal = Default,
    Lighter,
    Bolder,
}
