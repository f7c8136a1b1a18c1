using System;
using System.Globalization;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A column's width: as the content, the room that is left, a number of pixels, or a share of the room.</summary>
[JsonConverter(typeof(WidthConverter))]
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    public AdaptiveWidth()
    {
    }

    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Pixel;
        Unit = px;
    }

    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    /// <param name="value"><c>auto</c>, <c>stretch</c>, pixels such as <c>50px</c>, or a weight such as <c>2</c>.</param>
    /// <exception cref="ArgumentException">Anything else.</exception>
    public AdaptiveWidth(string value)
    {
        if (uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var weight))
            (WidthType, Unit) = (AdaptiveWidthType.Weighted, weight);
        else if (Pixels.TryParse(value, out var px))
            (WidthType, Unit) = (AdaptiveWidthType.Pixel, px);
        else if (Enum.TryParse<AdaptiveWidthType>(value, ignoreCase: true, out var type) && type is AdaptiveWidthType.Auto or AdaptiveWidthType.Stretch)
            WidthType = type;
        else
            throw new ArgumentException($"A width is auto, stretch, pixels such as 50px or a weight such as 2, not '{value}'.", nameof(value));
    }

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    [JsonProperty("WidthType")]
    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>Pixels or weight, as <see cref="WidthType"/> says.</summary>
    [JsonProperty("unit")]
    public uint? Unit { get; set; }

    public static implicit operator AdaptiveWidth(uint value) => new(value);

    public static implicit operator AdaptiveWidth(AdaptiveWidthType value) => new(value);

    public static implicit operator AdaptiveWidth(string value) => Parse(value);

    public static bool operator ==(AdaptiveWidth ah1, AdaptiveWidth ah2) => Equals(ah1, ah2);

    public static bool operator !=(AdaptiveWidth ah1, AdaptiveWidth ah2) => !Equals(ah1, ah2);

    public static AdaptiveWidth Parse(string value) => new(value);

    public bool IsPixel() => WidthType == AdaptiveWidthType.Pixel;

    public bool ShouldSerializeAdaptiveWidth() => WidthType switch
    {
        AdaptiveWidthType.Auto => false,
        AdaptiveWidthType.Stretch => true,
        _ => Unit.HasValue,
    };

    public bool Equals(AdaptiveWidth other) => other is not null && WidthType == other.WidthType && Unit == other.Unit;

    public override bool Equals(object obj) => Equals(obj as AdaptiveWidth);

    public override int GetHashCode() => HashCode.Combine(WidthType, Unit);

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Pixel => Pixels.Format(Unit ?? 0),
        AdaptiveWidthType.Weighted => (Unit ?? 0).ToString(CultureInfo.InvariantCulture),
        _ => WidthType.ToString().ToLower(CultureInfo.InvariantCulture),
    };
}
