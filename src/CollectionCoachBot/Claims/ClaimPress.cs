using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>A button about a customer's claims: outside the presser's scope there is no such customer, and of a natural person nothing is kept.</summary>
internal abstract class ClaimPress(CaseFinder finder, CasePages pages, InvoicePage page) : ICardAction
{
    public abstract string Verb { get; }

    /// <summary>The page that the button belongs to.</summary>
    protected InvoicePage Page { get; } = page;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (await finder.OfAsync(turn, press, cancellationToken) is not { Account: { } account } about)
            return pages.NotFound(turn);
        return account.IsNaturalPerson ? await Page.BuildAsync(turn, about, cancellationToken) : await PressAsync(turn, press, about, account, cancellationToken);
    }

    protected abstract Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken);

    protected Task<JObject> ShowAsync(Turn turn, CustomerCase about, string? invoice, CancellationToken cancellationToken) => Page.BuildAsync(turn, about, cancellationToken, invoice);

    /// <summary>The page as it is after something was kept.</summary>
    protected async Task<JObject> ShowAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        await finder.OfAsync(turn, press, cancellationToken) is { } now ? await Page.BuildAsync(turn, now, cancellationToken) : pages.NotFound(turn);

    /// <summary>The numbers of a customer's open invoices, the first due first.</summary>
    protected static async Task<IReadOnlyList<string>> InvoicesAsync(Ledger ledger, Turn turn, AccountBrief account, CancellationToken cancellationToken) =>
        [.. (await ledger.OpenOfAsync(account.CustomerId, turn.Scope, cancellationToken) ?? []).Select(receivable => receivable.InvoiceNumber).Distinct(StringComparer.Ordinal)];
}
