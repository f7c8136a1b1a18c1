namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in a text, and where: from the character at Start up to and with the one at End.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
