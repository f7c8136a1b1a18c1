using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A name and its value on a receipt.</summary>
public class Fact
{
    public Fact()
    {
    }

    public Fact(string key = null, string value = null)
    {
        Key = key;
        Value = value;
    }

    [JsonProperty(PropertyName = "key")]
    public string Key { get; set; }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
