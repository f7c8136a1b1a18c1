using System;
using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A card: a version, a body of elements and a row of actions.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string TypeName = "AdaptiveCard";

    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The newest schema version that this model knows.</summary>
    public static AdaptiveSchemaVersion KnownSchemaVersion = new(1, 6);

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    [Obsolete("Please use the overload that takes a version parameter and specify the version your card requires.")]
    public AdaptiveCard()
        : this(new AdaptiveSchemaVersion(1, 0))
    {
    }

    /// <summary>Gives the version of a card whose JSON names none; null makes such JSON an error.</summary>
    public static Func<AdaptiveSchemaVersion> OnDeserializingMissingVersion { get; set; }

    public override string Type { get; set; } = TypeName;

    [JsonProperty("$schema")]
    internal string JsonSchema { get; set; }

    /// <summary>The version that a client needs to show the card. Null only in a card inside another.</summary>
    [JsonProperty(Order = -8, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>Shown by a client that can't show cards of this version.</summary>
    [JsonProperty(Order = -7, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string FallbackText { get; set; }

    /// <summary>What a screen reader says in place of the card.</summary>
    [JsonProperty(Order = -6, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Speak { get; set; }

    /// <summary>The language of the card's texts, two letters as in ISO 639-1.</summary>
    [JsonProperty(Order = -5, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Lang { get; set; }

    [JsonProperty(Order = -4, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    [JsonProperty("minHeight", Order = -4, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string MinHeight { get; set; }

    /// <summary><see cref="MinHeight"/> in pixels; 0 when there is none.</summary>
    [JsonIgnore]
    public uint PixelMinHeight
    {
        get => Pixels.Parse(MinHeight);
        set => MinHeight = Pixels.Format(value);
    }

    [JsonProperty(Order = -4, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveHeight Height { get; set; } = new(AdaptiveHeightType.Auto);

    [JsonProperty(Order = -4, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool? Rtl { get; set; }

    [JsonProperty(Order = -3, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveRefresh Refresh { get; set; }

    [JsonProperty(Order = -3, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveAction SelectAction { get; set; }

    [JsonProperty(Order = -2)]
    public List<AdaptiveElement> Body { get; set; } = [];

    [JsonProperty(Order = -1)]
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>Reads a card.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is no JSON, or no card: a type or the version is missing, or a value has the wrong kind.</exception>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        try
        {
            return new AdaptiveCardParseResult { Card = JsonConvert.DeserializeObject<AdaptiveCard>(json, CardReading.Settings) };
        }
        catch (Exception error) when (error is JsonException or ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            // A value of another kind ends in whatever its conversion throws.
            throw new AdaptiveSerializationException(error.Message, error);
        }
    }

    /// <summary>The card as indented JSON, without the values that are the schema's defaults.</summary>
    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);

    public bool ShouldSerializeActions() => Actions is { Count: > 0 };

    public bool ShouldSerializeBody() => Body is { Count: > 0 };

    public bool ShouldSerializeHeight() => Height is not null && Height.ShouldSerializeAdaptiveHeight();

    public bool ShouldSerializeJsonSchema() => false;
}
