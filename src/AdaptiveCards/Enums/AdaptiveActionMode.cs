using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Where the action stands: in the row, or in the overflow menu.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}
