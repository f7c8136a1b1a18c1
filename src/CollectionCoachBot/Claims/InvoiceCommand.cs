using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary><c>interest/利息 customer or invoice</c>, <c>evidence/证据</c> likewise. A customer's whole name or code goes before an invoice number, that before part of a name.</summary>
internal sealed class InvoiceCommand(
    InvoicePage page, CaseCommand customers, CasePages pages, CaseFinder finder, InvoiceSearch invoices, CustomerSearch names, Words words) : ICommand
{
    private const int MostHits = 5;

    public string Name => page.Command;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var hits = turn.Submitted is null && argument.Length > 0 && (await names.ExactAsync(argument, turn.Scope, cancellationToken)).Count == 0
            ? await invoices.FindAsync(argument, turn.Scope, MostHits, cancellationToken)
            : [];
        if (hits.Count == 0)
        {
            await customers.RunAsync(turn, argument, cancellationToken);
            return;
        }

        await turn.ShowAsync(hits is [var only] ? await InvoiceAsync(turn, only, cancellationToken) : Pick(turn, hits), words.Plain(turn.Language, "preparing.summary"), cancellationToken);
    }

    private async Task<JObject> InvoiceAsync(Turn turn, InvoiceHit hit, CancellationToken cancellationToken) =>
        await finder.OfAsync(turn.Person, turn.Scope, null, hit.Customer.CustomerId, cancellationToken) is { } about
            ? await page.BuildAsync(turn, about, cancellationToken, hit.Number)
            : pages.NotFound(turn);

    private JObject Pick(Turn turn, IReadOnlyList<InvoiceHit> hits)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Heading(words.Card(turn.Language, "claims.whose-invoice", ("invoice", Escape.Shorten(hits[0].Number, 30)))));
        foreach (var hit in hits)
        {
            card.Body.Add(CardParts.Buttons(CardParts.Execute(
                Escape.Shorten(Escape.Plain(hit.Customer.Name), 40), page.InvoiceVerb, ("c", hit.Customer.CustomerId), ("i", ShowInvoice.KeyOf(hit.Number)))));
        }

        return CardParts.ToJson(card);
    }
}
