using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Conversation;

/// <summary>One turn as the features see it: who wrote or pressed, where, in which language, and what they may see.</summary>
internal sealed class Turn(ITurnContext context, Person person, KnownConversation conversation, Language language, Scope scope, bool isManager, string text)
{
    public const string CardContentType = "application/vnd.microsoft.card.adaptive";

    public ITurnContext Context { get; } = context;

    public Person Person { get; } = person;

    public KnownConversation Conversation { get; } = conversation;

    public ConversationKind Kind => Conversation.Kind;

    /// <summary>The language of this answer: the person's, in a channel the channel's where one was chosen.</summary>
    public Language Language { get; set; } = language;

    /// <summary>The language in which the answer before this one was read: that of a command word typed now may be another.</summary>
    public Language LanguageBefore { get; init; } = language;

    /// <summary>What may be shown here: the asker's customers, in a channel only those that all its members may see.</summary>
    public Scope Scope { get; } = scope;

    public bool IsManager { get; } = isManager;

    /// <summary>What was typed, without the mention of the bot, cleaned; empty for a button.</summary>
    public string Text { get; } = text;

    /// <summary>The values of a submit button (<c>Action.Submit</c>), where the message came from one.</summary>
    public CardPress? Submitted { get; init; }

    /// <summary>The conversation id as the channel gives it: in a channel with <c>;messageid=</c> of the thread.</summary>
    public string ThreadId => Context.Activity.Conversation.Id;

    /// <summary>Answers with plain text: nothing in it is markup.</summary>
    /// <returns>The message's id, where the channel gives one.</returns>
    public async Task<string?> SayAsync(string text, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Plain;
        return (await Context.SendActivityAsync(message, cancellationToken))?.Id;
    }

    /// <summary>Answers with a card. It goes alone: a text beside it would become a message of its own without an id.</summary>
    /// <param name="card">The card's JSON.</param>
    /// <param name="summary">The line of a notification: no amount in it.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    /// <returns>The message's id, where the channel gives one.</returns>
    public async Task<string?> ShowAsync(JObject card, string summary, CancellationToken cancellationToken) =>
        (await Context.SendActivityAsync(CardMessage(card, summary), cancellationToken))?.Id;

    public static Activity CardMessage(JObject card, string summary)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = CardContentType, Content = card });
        message.Summary = summary;
        return message;
    }
}
