using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the user means, as the channel or a recogniser understood it.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
