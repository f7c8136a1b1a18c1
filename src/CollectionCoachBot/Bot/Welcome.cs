using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;

namespace CollectionCoachBot.Bot;

/// <summary>Says hello once per conversation: to the person in a personal chat, to the channel or group as a whole, never to each member.</summary>
internal sealed class Welcome(PeopleDirectory people, HelpCommand help, Words words)
{
    public async Task OnceAsync(ITurnContext context, Sender sender, CancellationToken cancellationToken)
    {
        if (!await people.ClaimWelcomeAsync(sender.Conversation, cancellationToken))
            return;
        var language = sender.Conversation.Language ?? sender.Person.Speaks;
        var title = words.Card(language, sender.Conversation.Kind == ConversationKind.Personal ? "bot.welcome" : "bot.welcome-here");
        var card = CardParts.ToJson(help.CardOf(language, sender.Conversation.Kind, title));
        await context.SendActivityAsync(Turn.CardMessage(card, words.Plain(language, "bot.welcome-summary")), cancellationToken);
    }
}
