using System;
using System.Globalization;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>As high as the content, as the room that is left, or as a number of pixels.</summary>
[JsonConverter(typeof(HeightConverter))]
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight()
    {
    }

    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    /// <param name="value"><c>auto</c>, <c>stretch</c> or pixels such as <c>50px</c>.</param>
    /// <exception cref="ArgumentException">Anything else.</exception>
    public AdaptiveHeight(string value)
    {
        if (CardEnumConverter.TryParse(typeof(AdaptiveHeightType), value, out var type) && type is not AdaptiveHeightType.Pixel)
        {
            HeightType = (AdaptiveHeightType)type;
        }
        else if (Pixels.TryParse(value, out var px))
        {
            HeightType = AdaptiveHeightType.Pixel;
            Unit = px;
        }
        else
        {
            throw new ArgumentException($"A height is auto, stretch or pixels such as 50px, not '{value}'.", nameof(value));
        }
    }

    public static AdaptiveHeight Auto { get; } = new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch { get; } = new(AdaptiveHeightType.Stretch);

    [JsonProperty("heightType")]
    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>Pixels, where <see cref="HeightType"/> is Pixel.</summary>
    [JsonProperty("unit")]
    public uint? Unit { get; set; }

    public static implicit operator AdaptiveHeight(uint value) => new(value);

    public static implicit operator AdaptiveHeight(AdaptiveHeightType value) => new(value);

    public static implicit operator AdaptiveHeight(string value) => Parse(value);

    public static bool operator ==(AdaptiveHeight ah1, AdaptiveHeight ah2) => Equals(ah1, ah2);

    public static bool operator !=(AdaptiveHeight ah1, AdaptiveHeight ah2) => !Equals(ah1, ah2);

    public static AdaptiveHeight Parse(string value) => new(value);

    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    /// <summary>False for what a client takes anyway: auto, and pixels without a number.</summary>
    public bool ShouldSerializeAdaptiveHeight() =>
        HeightType == AdaptiveHeightType.Stretch || (IsPixel() && Unit.HasValue);

    public bool Equals(AdaptiveHeight other) => other is not null && HeightType == other.HeightType && Unit == other.Unit;

    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, Unit);

    public override string ToString() =>
        IsPixel() ? Pixels.Format(Unit ?? 0) : HeightType.ToString().ToLower(CultureInfo.InvariantCulture);
}
