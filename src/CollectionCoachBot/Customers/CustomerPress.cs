using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>A button of the forms about a customer. The scope is asked again; of who isn't in the ledger nothing is kept.</summary>
internal abstract class CustomerPress(CaseFinder finder, CasePages pages, CustomerPage page) : ICardAction
{
    public abstract string Verb { get; }

    protected CustomerPage Page => page;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        await finder.OfAsync(turn, press, cancellationToken) is { Account: { } account } about
            ? await PressAsync(turn, press, about, account, cancellationToken)
            : pages.NotFound(turn);

    protected abstract Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken);

    /// <summary>The customer's card as it is after something was kept.</summary>
    protected async Task<JObject> ShowAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        await finder.OfAsync(turn, press, cancellationToken) is { } now ? await page.BuildAsync(turn, now, null, cancellationToken) : pages.NotFound(turn);
}
