using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delegations;

/// <summary>
/// <c>delegate/代理 person until date</c>: somebody stands in for whoever asks; a manager may say for whom (<c>delegate Zhang to Li until …</c>).
/// Without words, who stands in for whom.
/// </summary>
internal sealed class DelegateCommand(DelegationBook book, DelegationDesk desk, Ledger ledger, Words words) : ICommand
{
    public string Name => "delegate";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!argument.Any(char.IsLetterOrDigit))
        {
            await ShowAsync(turn, await desk.OverviewAsync(turn, cancellationToken), cancellationToken);
            return;
        }

        var wish = DelegationWish.Read(argument, ledger.Today());
        var away = turn.Person;
        if (wish.Away is { } name)
        {
            var found = await book.FindAsync(name, turn.Person.TenantId, cancellationToken);
            if (found is not [var one])
            {
                await SayAsync(turn, found.Count == 0 ? "nobody" : "several", name, cancellationToken);
                return;
            }

            if (one.Id != turn.Person.Id && !turn.IsManager)
            {
                await SayAsync(turn, "managers-only", name, cancellationToken);
                return;
            }

            away = one;
        }

        var candidates = (await book.FindAsync(wish.Substitute, turn.Person.TenantId, cancellationToken)).Where(person => person.Id != away.Id).ToList();
        if (candidates.Count == 0)
            await SayAsync(turn, "nobody", wish.Substitute, cancellationToken);
        else
            await ShowAsync(turn, await desk.ReadAsync(turn, away, candidates, wish.UntilOn, cancellationToken), cancellationToken);
    }

    private Task SayAsync(Turn turn, string key, string name, CancellationToken cancellationToken) =>
        turn.SayAsync(words.Plain(turn.Language, "delegations." + key, ("name", Escape.Shorten(name, 40))), cancellationToken);

    private Task ShowAsync(Turn turn, JObject card, CancellationToken cancellationToken) =>
        turn.ShowAsync(card, words.Plain(turn.Language, "delegations.summary"), cancellationToken);
}
