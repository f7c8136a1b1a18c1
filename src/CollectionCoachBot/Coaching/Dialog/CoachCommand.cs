using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>
/// <c>coach/辅导 [customer]</c>, typed or by a button that names the customer. In a channel, where a coaching would be overheard, it offers the
/// way to the personal chat.
/// </summary>
internal sealed class CoachCommand(CoachDialogs dialogs, CustomerSearch customers, Ledger ledger, Words words) : ICommand
{
    public const string CommandName = "coach";

    public string Name => CommandName;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Kind != ConversationKind.Personal)
        {
            await turn.ShowAsync(CardParts.ToJson(WayToPersonalChat(turn)), words.Plain(turn.Language, "coach-dialog.summary"), cancellationToken);
            return;
        }

        var values = new CoachValues();
        if (turn.Submitted?.Id("c") is { } id && await ledger.BriefAsync(id, turn.Scope, cancellationToken) is not null)
            values = new CoachValues { CustomerId = id };
        else if (argument.Any(char.IsLetterOrDigit))
            values = CoachValues.Of(await FindAsync(turn, argument, cancellationToken), argument);
        await dialogs.BeginAsync(turn.Context, values, cancellationToken);
    }

    private async Task<IReadOnlyList<CustomerHit>> FindAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var exact = await customers.ExactAsync(text, turn.Scope, cancellationToken);
        return exact.Count > 0 ? exact : await customers.FindAsync(text, turn.Scope, CoachValues.MostHits, cancellationToken);
    }

    private AdaptiveCard WayToPersonalChat(Turn turn)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Text(words.Card(turn.Language, "coach-dialog.in-person")));
        card.Actions.Add(new AdaptiveOpenUrlAction
        {
            Title = words.Plain(turn.Language, "coach-dialog.open-chat"),
            Url = new Uri($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(turn.Conversation.BotId)}"),
        });
        return card;
    }
}
