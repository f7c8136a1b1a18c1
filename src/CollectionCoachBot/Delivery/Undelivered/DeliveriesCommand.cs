using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary><c>deliveries/未送达</c>: for an administrator, what may not have arrived.</summary>
internal sealed class DeliveriesCommand(UndeliveredPress pressing, Words words) : ICommand
{
    public const string CommandName = "deliveries";

    public string Name => CommandName;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (pressing.Refusal(turn) is { } refusal)
            await turn.SayAsync(refusal, cancellationToken);
        else
            await turn.ShowAsync(await pressing.ShowAsync(turn, cancellationToken), words.Plain(turn.Language, "delivery.title"), cancellationToken);
    }
}
