using Microsoft.Bot.Connector;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity is about, such as a <see cref="Mention"/>.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    /// <summary>What kind of thing it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>All that the kind adds.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();

    /// <summary>The same entity as its own class.</summary>
    public T GetAs<T>() => BotJson.Convert<T>(JObject.FromObject(this));

    /// <summary>Takes over type and properties of an object of the entity's own class.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj).ToObject<Entity>();
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Two entities are equal when their JSON is.</summary>
    public bool Equals(Entity other) =>
        other is not null && (ReferenceEquals(this, other) || JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other)));

    public override bool Equals(object obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => Type?.GetHashCode(System.StringComparison.Ordinal) ?? 0;
}
