using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>By what a choice may be named.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>The value itself doesn't count.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>The title of the button doesn't count.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>"2" names the second choice. Must be false here.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>"the second" names the second choice. Must be false here.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
