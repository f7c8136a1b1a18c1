using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that an answer names.</summary>
public class FoundChoice
{
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Which of the choices, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it fits: 1 is word for word.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The word that was found: the value, the button's title or a synonym.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
