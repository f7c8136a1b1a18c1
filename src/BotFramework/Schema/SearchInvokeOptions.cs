using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which part of the results is asked for.</summary>
public class SearchInvokeOptions
{
    /// <summary>How many results come before the wanted ones.</summary>
    [JsonProperty(PropertyName = "skip")]
    public int Skip { get; set; }

    /// <summary>How many results are wanted.</summary>
    [JsonProperty(PropertyName = "top")]
    public int Top { get; set; }
}
