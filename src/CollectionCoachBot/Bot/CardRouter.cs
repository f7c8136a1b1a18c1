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

    private readonly Dictionary<string, ICardAction> _actions = actions.ToDictionary(action => action.Verb, StringComparer.Ordinal);

    public IEnumerable<string> Verbs => _actions.Keys;

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

    /// <summary>The same answer as an activity, for where no handler's return value leads to the caller.</summary>
    public static Activity Answer(JObject card) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = ResponseOf(card) },
    };

    [LoggerMessage(1, LogLevel.Information, "A card was pressed whose verb this release doesn't know: {Verb}.")]
    private partial void UnknownVerb(string verb);
}
