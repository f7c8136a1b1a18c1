namespace AdaptiveCards;

/// <summary>An element that this model doesn't know, such as a chart: a type and further properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; }
}
