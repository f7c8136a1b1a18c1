namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text, and where it is: from the character at Start up to and with the one at End.</summary>
public class Token
{
    public int Start { get; set; }

    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>The word as it is compared.</summary>
    public string Normalized { get; set; }
}
