using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

/// <summary><c>special/特殊情形</c> and <c>law/法条</c>, with or without a customer: what the coach card's button opens, for the newest coaching.</summary>
/// <param name="name">The command's name.</param>
/// <param name="title">The text that a notification shows.</param>
/// <param name="coachings">Finds the newest coaching.</param>
/// <param name="opened">Finds what belongs to it.</param>
/// <param name="customers">Finds the customer that was typed.</param>
/// <param name="words">What the bot says.</param>
/// <param name="open">Makes the card.</param>
internal sealed class CardCommand(
    string name, string title, Coachings coachings, OpenCoachings opened, CustomerSearch customers, Words words, Func<Turn, OpenCoaching, CancellationToken, Task<JObject>> open) : ICommand
{
    public string Name => name;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Kind != ConversationKind.Personal)
            await turn.SayAsync(words.Plain(turn.Language, "coach-dialog.in-person"), cancellationToken);
        else if (await FindAsync(turn, argument, cancellationToken) is { } found)
            await turn.ShowAsync(await open(turn, found, cancellationToken), words.Plain(turn.Language, title), cancellationToken);
        else
            await turn.SayAsync(words.Plain(turn.Language, "coaching.coach-first"), cancellationToken);
    }

    private async Task<OpenCoaching?> FindAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        string? customerId = null;
        if (argument.Any(char.IsLetterOrDigit))
        {
            var hits = await customers.ExactAsync(argument, turn.Scope, cancellationToken);
            if (hits.Count != 1)
                hits = await customers.FindAsync(argument, turn.Scope, 2, cancellationToken);
            if (hits.Count != 1)
                return null;
            customerId = hits[0].CustomerId;
        }

        return await opened.FindAsync(turn, (await coachings.NewestAsync(turn.Person, customerId, cancellationToken))?.Id, cancellationToken);
    }
}
