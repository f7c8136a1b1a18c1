using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary><c>special/特殊情形</c> and <c>law/法条</c>, with or without a customer, who is found as for a coaching: several are to pick from.</summary>
internal sealed class CardCommand(CardPage page, CardPages pages, CustomerSearch customers, CoachDialogs dialogs, NoSuchCustomer nobody, Words words) : ICommand
{
    public string Name => page.Command;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Kind != ConversationKind.Personal)
            await turn.SayAsync(words.Plain(turn.Language, "coach-dialog.in-person"), cancellationToken);
        else if (argument.Any(char.IsLetterOrDigit))
            await FindAsync(turn, argument, cancellationToken);
        else
            await pages.ShowNewestAsync(turn, page, cancellationToken);
    }

    private async Task FindAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var hits = await customers.ExactAsync(argument, turn.Scope, cancellationToken);
        if (hits.Count == 0)
            hits = await customers.FindAsync(argument, turn.Scope, CoachValues.MostHits, cancellationToken);
        if (hits.Count == 0)
            await nobody.SayAsync(turn, argument, cancellationToken);
        else if (hits is [{ Match: not CustomerMatch.Nearest } only])
            await pages.ShowAsync(turn, page.Command, only.CustomerId, null, cancellationToken);
        else
            await dialogs.BeginAsync(turn.Context, CoachValues.ToPick(hits, argument, page.Command, null), cancellationToken);
    }
}
