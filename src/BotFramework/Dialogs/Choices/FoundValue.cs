using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The value that a text names.</summary>
public class FoundValue
{
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The <see cref="SortedValue.Index"/> of the value.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    [JsonProperty("score")]
    public float Score { get; set; }
}
