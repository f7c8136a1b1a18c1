using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>The card of a sent file, to its sender. Dropped where they administer no longer.</summary>
internal sealed class SentLedgerRenderer(IDbContextFactory<CoachDb> databases, SentLedgers sents, SentLedgerCard cards, Roles roles, Words words) : IMessageRenderer
{
    public const string KindName = "sent-ledger";

    public string Kind => KindName;

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await sents.FindAsync(row.Subject, row.PersonId, cancellationToken) is not { } sent)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == sent.PersonId, cancellationToken);
        return person is null || !roles.IsAdministrator(person) ? null
            : new RenderedMessage(cards.Build(sent, person.Speaks), words.Plain(person.Speaks, "imports.sent-title"));
    }
}
