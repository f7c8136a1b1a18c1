namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that the dialogs of a stack may react to, the innermost first.</summary>
public class DialogEvent
{
    /// <summary>Parents hear it too, unless it is handled before.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
