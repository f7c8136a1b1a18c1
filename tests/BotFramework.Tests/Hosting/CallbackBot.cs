using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Hosting;

/// <summary>A bot that is one function.</summary>
public sealed class CallbackBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
