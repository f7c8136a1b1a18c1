using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Understands which choice an answer names.</summary>
public class ChoiceRecognizers
{
    /// <exception cref="NotSupportedException">The options ask for numbers or ordinals, as they do when none are given.</exception>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, choices.Select(choice => new Choice(choice)).ToList(), options);
    }

    /// <exception cref="NotSupportedException">The options ask for numbers or ordinals, as they do when none are given.</exception>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        options ??= new FindChoicesOptions();
        // Said at the first answer, not at the first answer that happens to be a number.
        if (options.RecognizeNumbers || options.RecognizeOrdinals)
            throw new NotSupportedException("Choices by number aren't recognized here: set RecognizeNumbers and RecognizeOrdinals to false.");
        return Find.FindChoices(utterance ?? string.Empty, list, options);
    }
}
