using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Holds;

/// <summary><c>release/恢复 customer|invoice</c>: ends the one hold that is meant; of several, or where the customer isn't sure, one picks.</summary>
internal sealed class ReleaseCommand(HoldFinder finder, HoldDesk desk, HoldBook book, HoldCards cards, Ledger ledger, NoSuchCustomer nobody, Words words) : ICommand
{
    public string Name => "release";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Submitted?.Id("c") is { } customer)
        {
            var theirs = await book.InForceAsync(turn.Scope, customer, HoldCards.MostRows + 1, cancellationToken);
            await ShowAsync(turn, cards.List(theirs, theirs is [var first, ..] ? first.CustomerName : null, ledger.Today(), turn.Language), cancellationToken);
            return;
        }

        if (!argument.Any(char.IsLetterOrDigit))
        {
            await ShowAsync(turn, await desk.ListAsync(turn, cancellationToken), cancellationToken);
            return;
        }

        var wish = await finder.ReadAsync(turn, argument, cancellationToken);
        if (wish.Hits.Count == 0)
        {
            await nobody.SayAsync(turn, wish.Asked, cancellationToken);
            return;
        }

        var holds = new List<HoldView>();
        foreach (var hit in wish.Hits)
            holds.AddRange(await book.InForceAsync(turn.Scope, hit.CustomerId, HoldCards.MostRows + 1, cancellationToken));
        var meant = holds.Where(view => wish.ReceivableId is null || view.Hold.ReceivableId == wish.ReceivableId).ToList();
        await ShowAsync(
            turn,
            wish.Sure is not null && !wish.AsksWhich && meant is [var only]
                ? await desk.ReleaseAsync(turn, only.Hold.Id, cancellationToken)
                : cards.List(meant.Count > 0 ? meant : holds, wish.Hits is [var one] ? one.Name : null, ledger.Today(), turn.Language),
            cancellationToken);
    }

    private Task ShowAsync(Turn turn, JObject card, CancellationToken cancellationToken) =>
        turn.ShowAsync(card, words.Plain(turn.Language, "holds.summary"), cancellationToken);
}
