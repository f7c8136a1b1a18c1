using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element that a person fills in; its <see cref="AdaptiveTypedElement.Id"/> names the answer.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Label { get; set; }

    /// <summary>Every action that sends inputs is blocked until this one is filled in.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsRequired { get; set; }

    /// <summary>What the client says when the answer isn't valid.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string ErrorMessage { get; set; }

    /// <summary>The text that stands for the input where nothing can be filled in.</summary>
    public abstract string GetNonInteractiveValue();
}
