using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Sends the question that fits: the second one after an answer that didn't do, where there is one.</summary>
internal static class PromptSending
{
    internal static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        var question = isRetry && options.RetryPrompt is not null ? options.RetryPrompt : options.Prompt;
        if (question is not null)
            await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }
}
