using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>Shows a card of the newest coaching, of anybody or of one customer, or says what is missing.</summary>
internal sealed class CardPages(IEnumerable<CardPage> pages, Coachings coachings, OpenCoachings opened, TurnAccounts accounts, Words words) : ICustomerPages
{
    public bool Has(string command) => pages.Any(page => page.Command == command);

    public async Task ShowNewestAsync(Turn turn, CardPage page, CancellationToken cancellationToken)
    {
        if (!await FoundAsync(turn, page, null, cancellationToken))
            await turn.SayAsync(words.Plain(turn.Language, "coaching.coach-first"), cancellationToken);
    }

    public async Task ShowAsync(Turn turn, string command, string customerId, string? option, CancellationToken cancellationToken)
    {
        if (await accounts.OfAsync(turn, customerId, cancellationToken) is not { } account)
            await turn.SayAsync(words.Plain(turn.Language, "coach-dialog.customer-not-found"), cancellationToken);
        else if (!await FoundAsync(turn, pages.First(page => page.Command == command), customerId, cancellationToken))
            await turn.SayAsync(words.Plain(turn.Language, "coaching.coach-first-of", ("customer", account.Name)), cancellationToken);
    }

    /// <returns>False: there is no coaching of the last days, and nothing was shown.</returns>
    private async Task<bool> FoundAsync(Turn turn, CardPage page, string? customerId, CancellationToken cancellationToken)
    {
        var newest = await coachings.NewestAsync(turn.Person, customerId, cancellationToken);
        if (await opened.FindAsync(turn, newest?.Id, cancellationToken) is not { } found)
            return false;
        await turn.ShowAsync(await page.Open(turn, found, cancellationToken), words.Plain(turn.Language, page.Title), cancellationToken);
        return true;
    }
}
