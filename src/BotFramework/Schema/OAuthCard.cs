using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that asks to sign in through a connection of the bot.</summary>
public class OAuthCard
{
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    public OAuthCard()
    {
    }

    public OAuthCard(string text = null, string connectionName = null, IList<CardAction> buttons = null)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty(PropertyName = "tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonProperty(PropertyName = "tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
