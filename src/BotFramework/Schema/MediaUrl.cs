using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The address of a media file.</summary>
public class MediaUrl
{
    public MediaUrl()
    {
    }

    public MediaUrl(string url = null, string profile = null)
    {
        Url = url;
        Profile = profile;
    }

    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    [JsonProperty(PropertyName = "profile")]
    public string Profile { get; set; }
}
