using System.Collections.Generic;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks. It is stored with the conversation until the prompt ends.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>What is asked after an answer that doesn't do; the prompt itself when there is none.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    /// <summary>How choices are shown; null leaves it to the prompt.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>For the validator.</summary>
    public object Validations { get; set; }

    public string RecognizeLanguage { get; set; }
}
