using AdaptiveCards.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A column of a table: its width and how its cells are aligned.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveTableColumnDefinition
{
    public const string TypeName = "TableColumnDefinition";

    private bool _inPixels;
    private double _width;

    /// <summary>The column's share of the room, 0 when its width is in pixels or isn't set.</summary>
    [JsonIgnore]
    public double Width
    {
        get => _inPixels ? 0 : _width;
        set => (_inPixels, _width) = (false, value);
    }

    /// <summary>0 when the width is a share or isn't set.</summary>
    [JsonIgnore]
    public double PixelWidth
    {
        get => _inPixels ? _width : 0;
        set => (_inPixels, _width) = (true, value);
    }

    [JsonProperty("horizontalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    [JsonProperty("verticalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    [JsonProperty("width", DefaultValueHandling = DefaultValueHandling.Ignore)]
    internal JToken WidthOnTheWire
    {
        get => _width <= 0 ? null : _inPixels ? new JValue(Pixels.Format((uint)_width)) : NumberJson.Shortest(_width);
        set
        {
            if (value is { Type: JTokenType.String } && Pixels.TryParse((string)value, out var px))
                PixelWidth = px;
            else if (value is not null and not { Type: JTokenType.Null })
                Width = (double)value;
        }
    }
}
