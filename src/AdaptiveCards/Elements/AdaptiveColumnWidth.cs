namespace AdaptiveCards;

/// <summary>The named widths of a column, for where a text is wanted.</summary>
public class AdaptiveColumnWidth
{
    public const string Auto = "auto";

    public const string Stretch = "stretch";
}
