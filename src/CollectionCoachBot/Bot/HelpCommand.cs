using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery.Undelivered;
using CollectionCoachBot.Editions;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Bot;

/// <summary><c>help/帮助</c>: what can be typed here, each line with its button. The same card answers what isn't understood.</summary>
internal sealed class HelpCommand(Words words, CommandWords commands, Roles roles) : ICommand
{
    private static readonly string[] Personal = ["coach", "log", "follow-ups", "summary", "library", "language"];
    private static readonly string[] Channel = ["escalate", "summary", "subscribe", "unsubscribe", "coach", "library"];

    /// <summary>A weekly summary belongs to a channel: nothing is offered here that would be refused.</summary>
    private static readonly string[] Group = ["escalate", "summary", "coach", "library"];

    public string Name => "help";

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        SendAsync(turn, words.Card(turn.Language, "bot.help-title"), cancellationToken);

    /// <summary>Nothing was found for what was typed: short, kind, with the next step.</summary>
    public Task NotUnderstoodAsync(Turn turn, CancellationToken cancellationToken) =>
        SendAsync(turn, words.Card(turn.Language, "bot.not-understood"), cancellationToken);

    /// <summary>A button of an old card was pressed whose question is no longer open.</summary>
    public Task OutOfDateAsync(Turn turn, CancellationToken cancellationToken) =>
        SendAsync(turn, words.Card(turn.Language, "bot.out-of-date"), cancellationToken);

    /// <summary>
    /// In a channel with guests, or shared with another organisation, no account is posted; a private channel is offered instead.
    /// Where it couldn't be read who is there, that is said.
    /// </summary>
    public Task GuestsHereAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.SayAsync(words.Plain(turn.Language, turn.Scope.IsUnread ? "bot.roster-unread" : "bot.guests-here"), cancellationToken);

    private async Task SendAsync(Turn turn, string title, CancellationToken cancellationToken)
    {
        var card = CardOf(turn.Language, turn.Kind, title, roles.IsAdministrator(turn.Person));
        await turn.ShowAsync(CardParts.ToJson(card), words.Plain(turn.Language, "bot.help-summary"), cancellationToken);
    }

    public AdaptiveCard CardOf(Language language, ConversationKind kind, string title, bool administers = false)
    {
        var names = kind switch
        {
            ConversationKind.Channel => Channel,
            ConversationKind.Group => Group,
            _ => administers ? [.. Personal, DeliveriesCommand.CommandName, PlaybookCommand.CommandName] : Personal,
        };
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(title));
        card.Body.Add(CardParts.Facts(names.Select(name => (Escape.Card(commands.Word(name, language)), words.Card(language, $"bot.does-{name}")))));
        card.Body.Add(CardParts.Subtle(words.Card(language, kind == ConversationKind.Personal ? "bot.help-anywhere" : "bot.help-mention")));
        if (roles.EveryoneMayEverything)
            card.Body.Add(CardParts.SmallPrint(words.Card(language, "bot.everyone-manages")));
        if (kind == ConversationKind.Personal)
        {
            // Two rows: four buttons beside each other are wider than a phone.
            card.Body.Add(CardParts.Buttons(CommandButton(language, "coach"), CommandButton(language, "follow-ups")));
            card.Body.Add(CardParts.Buttons(CommandButton(language, "library"), CommandButton(language, "language")));
        }

        return card;
    }

    private AdaptiveSubmitAction CommandButton(Language language, string name) =>
        CardParts.Submit(words.Plain(language, $"bot.button-{name}"), ("command", name));
}
