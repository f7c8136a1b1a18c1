using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>A bot with one dialog and its state.</summary>
internal sealed class EchoBot(ConversationState conversations) : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _state = conversations.CreateProperty<DialogState>("dialog");
    private readonly EchoDialog _dialog = new();

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        _dialog.RunAsync(turnContext, _state, cancellationToken);
}
