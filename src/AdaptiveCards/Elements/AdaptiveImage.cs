using System;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url) => UrlString = url;

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    /// <summary>Where the picture is; a data URI holds it itself.</summary>
    public Uri Url { get; set; }

    [JsonIgnore]
    public string UrlString
    {
        get => Url?.ToString();
        set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute);
    }

    /// <summary>What a screen reader says.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string AltText { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveImageSize Size { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveImageStyle Style { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>As #RRGGBB or #AARRGGBB.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string BackgroundColor { get; set; }

    /// <summary>Pixels; 0 leaves the width to <see cref="Size"/>.</summary>
    [JsonProperty("width", DefaultValueHandling = DefaultValueHandling.Ignore)]
    [JsonConverter(typeof(PixelConverter))]
    public uint PixelWidth { get; set; }

    /// <summary>Pixels; the same as a <see cref="AdaptiveElement.Height"/> in pixels, 0 when it isn't one.</summary>
    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height?.IsPixel() == true ? Height.Unit ?? 0 : 0;
        set => Height = new AdaptiveHeight(value);
    }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveAction SelectAction { get; set; }
}
