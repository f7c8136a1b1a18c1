namespace AdaptiveCards;

/// <summary>What <see cref="AdaptiveCard.FromJson"/> read.</summary>
public class AdaptiveCardParseResult
{
    public AdaptiveCard Card { get; set; }
}
