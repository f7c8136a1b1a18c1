using System.Net;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Bot;

/// <summary>Takes a press of a button (Action.Execute) to the card action of its verb, and its card back.</summary>
internal sealed partial class CardRouter(IEnumerable<ICardAction> actions, Words words, ILogger<CardRouter> logger)
{
    public const string InvokeName = "adaptiveCard/action";

    /// <summary>An answer that is shown beside the card and leaves it, with what was typed into it, as it is.</summary>
    public const string MessageContentType = "application/vnd.microsoft.activity.message";

    private readonly Dictionary<string, ICardAction> _actions = actions.ToDictionary(action => action.Verb, StringComparer.Ordinal);

    public async Task<JObject> PressAsync(Turn turn, AdaptiveCardInvokeAction? action, CancellationToken cancellationToken)
    {
        if (action?.Verb is not { } verb || !_actions.TryGetValue(verb, out var handler))
        {
            UnknownVerb(Escape.Shorten(Escape.Plain(action?.Verb ?? "none"), 40));
            return NoticeCards.Of(words.Plain(turn.Language, "bot.old-card"));
        }

        var data = action.Data as JObject ?? (action.Data is null ? [] : JToken.FromObject(action.Data) as JObject ?? []);
        return await handler.PressAsync(turn, new CardPress(verb, data, turn.Context.Activity.ReplyToId), cancellationToken);
    }

    public static AdaptiveCardInvokeResponse ResponseOf(JObject card) =>
        new() { StatusCode = (int)HttpStatusCode.OK, Type = Turn.CardContentType, Value = card };

    /// <summary>
    /// A sentence as the answer to a press, for where no handler was reached or it failed: a card in its place would wipe out the one
    /// that was pressed, and a form half filled with it.
    /// </summary>
    /// <param name="text">Plain text of ours.</param>
    public static Activity Say(string text) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse
        {
            Status = (int)HttpStatusCode.OK,
            Body = new AdaptiveCardInvokeResponse { StatusCode = (int)HttpStatusCode.OK, Type = MessageContentType, Value = text },
        },
    };

    [LoggerMessage(1, LogLevel.Information, "A card was pressed whose verb this release doesn't know: {Verb}.")]
    private partial void UnknownVerb(string verb);
}
