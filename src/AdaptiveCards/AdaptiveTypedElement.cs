using System;
using AdaptiveCards.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Whatever stands on a card with a <c>type</c>: the card itself, its elements and its actions.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
[JsonConverter(typeof(TypedElementConverter))]
public abstract class AdaptiveTypedElement
{
    private SerializableDictionary<string, object> _additional;

    /// <summary>The name that the schema gives this element, such as <c>TextBlock</c>. Written first.</summary>
    [JsonProperty(Order = -10)]
    public abstract string Type { get; set; }

    /// <summary>What a client shows that doesn't know this element; null leaves the choice to the client.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Unique on the card. Inputs need one: it is the name of the answer.</summary>
    [JsonProperty(Order = -9, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>Properties of the JSON that this model has no member for; written as they are.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties
    {
        // Hardly any element has one, and a card has two hundred elements: made when it is asked for.
        get => _additional ??= new(StringComparer.OrdinalIgnoreCase);
        set => _additional = value;
    }

    public bool ShouldSerializeAdditionalProperties() => _additional is { Count: > 0 };
}
