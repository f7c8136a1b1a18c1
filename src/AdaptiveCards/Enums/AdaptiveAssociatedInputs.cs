using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Whether an action sends (and so checks) the inputs of the card.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}
