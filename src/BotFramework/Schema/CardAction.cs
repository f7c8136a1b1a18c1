using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string type = null, string title = null, string image = null, string text = null, string displayText = null, object value = null,
        object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    [JsonProperty(PropertyName = "image")]
    public string Image { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>What the conversation shows for a press of a messageBack button.</summary>
    [JsonProperty(PropertyName = "displayText")]
    public string DisplayText { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    [JsonProperty(PropertyName = "imageAltText")]
    public string ImageAltText { get; set; }

    /// <summary>A button that says its own title, as text of the user.</summary>
    public static CardAction FromString(string input) =>
        new CardAction { Type = ActionTypes.ImBack, Title = input, Value = input };

    public static implicit operator CardAction(string input) => FromString(input);
}
