using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The colour of a container.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveContainerStyle
{
    Default,
    Normal = Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}
