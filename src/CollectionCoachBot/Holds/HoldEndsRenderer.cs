using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Holds;

/// <summary>Makes the notice when it is sent. Released, over or out of the reader's scope by then: nothing is sent.</summary>
internal sealed class HoldEndsRenderer(IDbContextFactory<CoachDb> databases, HoldBook book, HoldCards cards, Ledger ledger, Roles roles, Words words) : IMessageRenderer
{
    public string Kind => HoldEndsJob.MessageKind;

    /// <summary>A hold in force whose notice were forgotten would be told of again.</summary>
    public IQueryable<string> StillNeeded(CoachDb db)
    {
        var today = ledger.Today();
        return db.Set<Hold>().Where(hold => hold.ReleasedAt == null && hold.UntilOn > today).Select(hold => hold.Id);
    }

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == row.PersonId, cancellationToken);
        var view = person is null ? null : await book.ViewAsync(row.Subject, await roles.ScopeOfAsync(person, cancellationToken), cancellationToken);
        return view is not null && view.Hold.IsInForce(ledger.Today())
            ? new RenderedMessage(
                cards.Ending(view, ledger.Today(), person!.Speaks), words.Plain(person.Speaks, "holds.ending-summary", ("customer", view.CustomerName)))
            : null;
    }
}
