using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary><c>log/记录 [customer]</c>: the form for the call that was coached last, or for a customer by name.</summary>
internal sealed class LogCommand(LogDesk desk, CustomerSearch customers, Words words) : ICommand
{
    public string Name => "log";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Kind != ConversationKind.Personal)
            await turn.SayAsync(words.Plain(turn.Language, "follow-ups.log-in-person"), cancellationToken);
        else if (argument.Length == 0)
            await ShowAsync(turn, await desk.NewestTopicAsync(turn, cancellationToken), "log-which", cancellationToken);
        else
            await FindAsync(turn, argument, cancellationToken);
    }

    private async Task FindAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var hits = await customers.ExactAsync(name, turn.Scope, cancellationToken);
        if (hits.Count != 1)
            hits = await customers.FindAsync(name, turn.Scope, 5, cancellationToken);
        if (hits.Count <= 1)
        {
            var topic = hits.Count == 1 ? await desk.TopicAsync(turn, null, hits[0].CustomerId, cancellationToken) : null;
            await ShowAsync(turn, topic, "log-nobody", cancellationToken);
            return;
        }

        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Heading(words.Card(turn.Language, "follow-ups.log-pick")));
        foreach (var hit in hits)
            card.Body.Add(CardParts.Buttons(CardParts.Execute(Escape.Plain(hit.Name), LogOpen.ActionVerb, ("c", hit.CustomerId))));
        await turn.ShowAsync(CardParts.ToJson(card), words.Plain(turn.Language, "follow-ups.log-pick"), cancellationToken);
    }

    private async Task ShowAsync(Turn turn, LogTopic? topic, string otherwise, CancellationToken cancellationToken)
    {
        if (topic is null)
        {
            await turn.SayAsync(words.Plain(turn.Language, "follow-ups." + otherwise), cancellationToken);
            return;
        }

        var form = await desk.OpenAsync(turn, topic, isNoAnswer: false, listBefore: null, cancellationToken);
        await turn.ShowAsync(form, words.Plain(turn.Language, "follow-ups.log-summary", ("customer", topic.Name)), cancellationToken);
    }
}
