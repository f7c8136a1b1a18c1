namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As suits the channel and the number of choices.</summary>
    Auto,

    /// <summary>In the question's own line.</summary>
    Inline,

    /// <summary>One a line.</summary>
    List,

    SuggestedAction,

    /// <summary>As buttons of a card.</summary>
    HeroCard,
}
