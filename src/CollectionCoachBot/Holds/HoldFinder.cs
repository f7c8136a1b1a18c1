using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Holds;

/// <summary>Finds whom or what a typed hold is about: a customer, an invoice, or an invoice of a customer. Outside the asker's scope there is neither.</summary>
internal sealed class HoldFinder(CustomerSearch customers, InvoiceSearch invoices, Ledger ledger)
{
    public async Task<HoldWish> ReadAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (said, until) = UntilText.Split(argument, ledger.Today());
        var wish = new HoldWish { Asked = said, UntilOn = until };
        var exact = await customers.ExactAsync(said, turn.Scope, cancellationToken);
        if (exact.Count > 0)
            return wish with { Hits = exact };
        var start = await customers.LongestStartAsync(said, turn.Scope, cancellationToken, CoachValues.MostHits);
        var named = start.Hits.Where(hit => hit.Match == CustomerMatch.Exact).ToList();
        if (named is [var one])
            return await WithInvoiceAsync(wish with { Hits = named }, one, start.Rest, turn, cancellationToken);
        if (HoldText.NumberAtStart(said) is { } number && await invoices.FindAsync(number, turn.Scope, CoachValues.MostHits, cancellationToken) is { Count: > 0 } found)
        {
            return wish with
            {
                Hits = [.. found.Select(invoice => invoice.Customer).DistinctBy(hit => hit.CustomerId)],
                ReceivableId = found is [{ ReceivableIds: [var only] }] ? only : null,
                AsksWhich = found is not [{ ReceivableIds.Count: 1 }],
                Reason = EscalationText.Reason(said[number.Length..]),
            };
        }

        if (start.Hits is [var likely])
            return await WithInvoiceAsync(wish with { Hits = start.Hits }, likely, start.Rest, turn, cancellationToken);
        if (start.Hits.Count > 0)
            return wish with { Hits = named.Count > 0 ? named : start.Hits, Reason = EscalationText.Reason(start.Rest) };
        var (asked, reason) = EscalationText.Split(said);
        return wish with { Asked = asked, Reason = reason, Hits = await customers.FindAsync(asked, turn.Scope, CoachValues.MostHits, cancellationToken) };
    }

    /// <summary>Behind the customer an invoice of theirs may be named.</summary>
    private async Task<HoldWish> WithInvoiceAsync(HoldWish wish, CustomerHit customer, string rest, Turn turn, CancellationToken cancellationToken)
    {
        if (HoldText.NumberAtStart(rest) is not { } number || await ledger.OpenOfAsync(customer.CustomerId, turn.Scope, cancellationToken) is not { } open)
            return wish with { Reason = EscalationText.Reason(rest) };
        var meant = open.Where(receivable => string.Equals(receivable.InvoiceNumber, number, StringComparison.OrdinalIgnoreCase)).ToList();
        return wish with
        {
            ReceivableId = meant is [var only] ? only.Id : null,
            AsksWhich = meant.Count > 1,
            Reason = EscalationText.Reason(meant.Count > 0 ? rest[number.Length..] : rest),
        };
    }
}
