namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt understood.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>A parent may take the activity for something else, though it was understood.</summary>
    public bool AllowInterruption { get; set; }
}
