using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody mentioned in a message.</summary>
public class Mention : Entity
{
    public Mention()
    {
        Type = "mention";
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type)
    {
        Mentioned = mentioned;
        Text = text;
        Type = "mention";
    }

    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>How the mention is written in the message's text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
