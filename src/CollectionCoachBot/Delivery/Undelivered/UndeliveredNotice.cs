using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>Tells an administrator how many messages may not have arrived. Dropped where all are decided, or where they administer no longer.</summary>
internal sealed class UndeliveredNotice(IDbContextFactory<CoachDb> databases, Roles roles, Words words) : IMessageRenderer
{
    public const string MessageKind = "undelivered";

    public string Kind => MessageKind;

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == row.PersonId, cancellationToken);
        var count = await UndeliveredDesk.Undecided(db).CountAsync(cancellationToken);
        if (person is null || !roles.IsAdministrator(person) || count == 0)
            return null;
        var language = person.Speaks;
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Text(words.Card(language, "delivery.notice", ("count", count))));
        card.Actions.Add(CardParts.Execute(words.Plain(language, "delivery.show"), UndeliveredActions.ListVerb));
        return new RenderedMessage(CardParts.ToJson(card), words.Plain(language, "delivery.title"));
    }
}
