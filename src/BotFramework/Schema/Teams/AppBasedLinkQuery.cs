using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A link of the app's own domain was pasted, and Teams asks for a card of it.</summary>
public class AppBasedLinkQuery
{
    public AppBasedLinkQuery()
    {
    }

    public AppBasedLinkQuery(string url = null)
    {
        Url = url;
    }

    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    /// <summary>The code of a sign-in that has just ended.</summary>
    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
