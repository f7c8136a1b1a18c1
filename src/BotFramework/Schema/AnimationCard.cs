using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that plays an animation.</summary>
public class AnimationCard
{
    public const string ContentType = "application/vnd.microsoft.card.animation";

    public AnimationCard()
    {
    }

    public AnimationCard(
        string title = null, string subtitle = null, string text = null, ThumbnailUrl image = null, IList<MediaUrl> media = null,
        IList<CardAction> buttons = null, bool? shareable = null, bool? autoloop = null, bool? autostart = null, string aspect = null,
        object value = null, string duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    [JsonProperty(PropertyName = "subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "image")]
    public ThumbnailUrl Image { get; set; }

    [JsonProperty(PropertyName = "media")]
    public IList<MediaUrl> Media { get; set; }

    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty(PropertyName = "shareable")]
    public bool? Shareable { get; set; }

    [JsonProperty(PropertyName = "autoloop")]
    public bool? Autoloop { get; set; }

    [JsonProperty(PropertyName = "autostart")]
    public bool? Autostart { get; set; }

    [JsonProperty(PropertyName = "aspect")]
    public string Aspect { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    [JsonProperty(PropertyName = "duration")]
    public string Duration { get; set; }
}
