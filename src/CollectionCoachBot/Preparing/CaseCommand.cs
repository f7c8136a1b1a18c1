using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Preparing;

/// <summary>
/// <c>prepare/准备 customer</c> and its like. The customer is found as for a coaching; an option may follow the name. Without a customer, or
/// with words that are none, it shows the shelf of the library instead.
/// </summary>
internal sealed class CaseCommand(
    CasePage page, CasePages pages, CaseShelves shelves, CustomerSearch customers, CoachDialogs dialogs, NoSuchCustomer nobody,
    CurrentPlaybook playbook) : ICommand
{
    public string Name => page.Command;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Submitted is { } pressed && (pressed.Id("s") ?? pressed.Id("c")) is not null)
            await pages.ShowAsync(turn, page, pressed, cancellationToken);
        else if (argument.Any(char.IsLetterOrDigit))
            await FindAsync(turn, argument, cancellationToken);
        else
            await shelves.ShowAsync(turn, page, cancellationToken);
    }

    private async Task FindAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (hits, option) = await HitsAsync(turn, argument, cancellationToken);
        if (hits is [{ Match: not CustomerMatch.Nearest } only])
            await pages.ShowAsync(turn, page.Command, only.CustomerId, option, cancellationToken);
        else if (hits.All(hit => hit.Match == CustomerMatch.Nearest) && await shelves.FoundAsync(turn, page, argument, cancellationToken))
            return;
        else if (hits.Count == 0)
            await nobody.SayAsync(turn, argument, cancellationToken);
        else if (turn.Kind == ConversationKind.Personal)
            await dialogs.BeginAsync(turn.Context, CoachValues.ToPick(hits, argument, page.Command, option), cancellationToken);
        else
            await pages.PickAsync(turn, page, hits, option, cancellationToken);
    }

    /// <summary>The whole text as a name; else its longest start, where an option follows.</summary>
    private async Task<(IReadOnlyList<CustomerHit> Hits, string? Option)> HitsAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var exact = await customers.ExactAsync(argument, turn.Scope, cancellationToken);
        if (exact.Count > 0)
            return (exact, null);
        var start = await customers.LongestStartAsync(argument, turn.Scope, cancellationToken, CoachValues.MostHits);
        if (start is { Hits.Count: > 0, Rest.Length: > 0 } && page.OptionIn(start.Rest, playbook.Edition, turn.Language) is { } option)
        {
            var named = start.Hits.Where(hit => hit.Match == CustomerMatch.Exact).ToList();
            return (named.Count > 0 ? named : start.Hits, option);
        }

        return (await customers.FindAsync(argument, turn.Scope, CoachValues.MostHits, cancellationToken), null);
    }
}
