using System.Collections.Generic;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something to choose.</summary>
public class Choice
{
    public Choice(string value = null) => Value = value;

    /// <summary>What the prompt ends with, and what the person sees unless <see cref="Action"/> has a title.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button; null makes one from the value.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words for the same.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }
}
