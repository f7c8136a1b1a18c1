using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Delegations;

/// <summary>Tells the substitute when it is sent. Ended or over by then: nothing is sent.</summary>
internal sealed class DelegationRenderer(IDbContextFactory<CoachDb> databases, DelegationBook book, DelegationCards cards, Ledger ledger, Words words) : IMessageRenderer
{
    public string Kind => DelegationBook.MessageKind;

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == row.PersonId, cancellationToken);
        return person is { IsGuest: false } && await book.ViewAsync(row.Subject, person.TenantId, cancellationToken) is { } view
            && view.Substitute.Id == person.Id && view.Delegation.IsInForce(ledger.Today())
            ? new RenderedMessage(cards.Told(view, ledger.Today(), person.Speaks), words.Plain(person.Speaks, "delegations.told-summary", ("name", view.Away.Name)))
            : null;
    }
}
