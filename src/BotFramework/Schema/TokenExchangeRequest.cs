using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token, or where to get one, to be exchanged.</summary>
public class TokenExchangeRequest
{
    public TokenExchangeRequest()
    {
    }

    public TokenExchangeRequest(string uri = null, string token = null)
    {
        Uri = uri;
        Token = token;
    }

    [JsonProperty(PropertyName = "uri")]
    public string Uri { get; set; }

    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }
}
