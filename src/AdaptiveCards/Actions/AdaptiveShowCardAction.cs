using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Opens another card inside this one.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveCard Card { get; set; }
}
