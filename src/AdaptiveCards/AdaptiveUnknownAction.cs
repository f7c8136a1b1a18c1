namespace AdaptiveCards;

/// <summary>An action that this model doesn't know: a type and further properties.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    public override string Type { get; set; }
}
