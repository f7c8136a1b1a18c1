using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How a client asks the bot for the person's own version of the card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveRefresh
{
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>Until when the card need not be refreshed, UTC.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public DateTime? Expires { get; set; }

    /// <summary>For whom the client refreshes by itself; Teams takes at most 60.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public List<string> UserIds { get; set; } = [];

}
