using System;
using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator judges.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>What the prompt keeps until it ends; a validator may keep something here too.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers there were, with this one: 1 for the first.</summary>
    public int AttemptCount =>
        State.TryGetValue(Prompt<T>.AttemptCountKey, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
}
