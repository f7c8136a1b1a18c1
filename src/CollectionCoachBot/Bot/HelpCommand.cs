using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery.Undelivered;
using CollectionCoachBot.Editions;
using CollectionCoachBot.Imports.Overview;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Bot;

/// <summary><c>help/帮助</c>: what can be typed here, by when a rep needs it, with buttons. The same card answers what isn't understood.</summary>
internal sealed class HelpCommand(Words words, CommandWords commands, Roles roles) : ICommand
{
    private static readonly string[] Before = ["today", "coach", "customer", "prepare", "why", "plan"];
    private static readonly string[] During = ["objection", "check", "phrases"];

    /// <summary>They have a button of their own below, in personal chat.</summary>
    private static readonly string[] Quick = ["coach", "follow-ups", "library", "language"];

    /// <summary>What does nothing, too much, or the same as another without words behind it: no button.</summary>
    private static readonly string[] TypedOnly = ["escalate", "release", "delegate", "subscribe", "unsubscribe", "customer", "interest", "evidence"];

    /// <summary>More are wider than a phone.</summary>
    private const int ButtonsInARow = 4;

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
        var card = CardOf(turn.Language, turn.Kind, title, roles.IsAdministrator(turn.Person), turn.IsManager);
        await turn.ShowAsync(CardParts.ToJson(card), words.Plain(turn.Language, "bot.help-summary"), cancellationToken);
    }

    public AdaptiveCard CardOf(Language language, ConversationKind kind, string title, bool administers = false, bool manages = false)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(title));
        foreach (var (group, i) in Groups(kind, administers, manages).Select((group, i) => (group, i)))
            card.Body.AddRange(Group(group.Key, group.Names, language, kind, isOpen: i == 0));
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

    /// <summary>In the order of a rep's day. A weekly summary belongs to a channel: nothing is offered where it would be refused.</summary>
    private static IEnumerable<(string Key, string[] Names)> Groups(ConversationKind kind, bool administers, bool manages) =>
    [
        ("before", Before),
        ("during", During),
        ("after", kind switch
        {
            ConversationKind.Channel => ["escalate", "letter", "interest", "evidence", "hold", "release", "summary", "subscribe", "unsubscribe"],
            ConversationKind.Group => ["escalate", "letter", "interest", "evidence", "hold", "release", "summary"],
            _ => ["log", "follow-ups", "letter", "interest", "evidence", "hold", "release", "summary"],
        }),
        ("learn", ["library", "tactics", "cases"]),
        .. kind == ConversationKind.Personal
            ? (IEnumerable<(string, string[])>)[("other", ["language", "delegate", .. manages ? (string[])[LedgerCommand.CommandName] : [], .. administers ? (string[])[DeliveriesCommand.CommandName, PlaybookCommand.CommandName] : []])]
            : [],
    ];

    /// <summary>One line that names its words, and opens what each does: the whole card fits a phone.</summary>
    private IEnumerable<AdaptiveElement> Group(string key, IReadOnlyList<string> names, Language language, ConversationKind kind, bool isOpen)
    {
        var shown = string.Join(words.Plain(language, "bot.group-and"), names.Select(name => commands.Word(name, language)));
        var buttons = names.Except(TypedOnly, StringComparer.Ordinal).Except(kind == ConversationKind.Personal ? Quick : [], StringComparer.Ordinal).ToList();
        List<AdaptiveElement> inside = [CardParts.Facts(names.Select(name => (Escape.Card(commands.Word(name, language)), words.Card(language, $"bot.does-{name}"))))];
        inside.AddRange(buttons.Chunk(ButtonsInARow).Select(row => CardParts.Buttons(row.Select(name => CardParts.Submit(commands.Title(name, language), ("command", name))))));
        return CardParts.Accordion("help-" + key, CardParts.Strong(words.Card(language, "bot.group", ("name", words.Plain(language, "bot.group-" + key)), ("words", shown))), isOpen, inside);
    }

    private AdaptiveSubmitAction CommandButton(Language language, string name) =>
        CardParts.Submit(words.Plain(language, $"bot.button-{name}"), ("command", name));
}
