using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Summaries;

/// <summary>A summary that somebody asked for; its subject is the tag of its language, since it hangs on nothing that is stored. Made again it has the figures of that day.</summary>
internal sealed class SummaryNowRenderer(IDbContextFactory<CoachDb> databases, SummaryComposer composer) : IMessageRenderer
{
    public const string KindName = "summary-now";

    public string Kind => KindName;

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var language = Languages.FromLocale(row.Subject);
        var day = row.ActivityId is null ? composer.DayOf(row.CreatedAt) : (DateOnly?)null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (row.PersonId is { } personId)
        {
            var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == personId, cancellationToken);
            return person is null ? null : await composer.ForAsync(person, day, language, cancellationToken);
        }

        var conversation = await db.Set<KnownConversation>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == row.ConversationId, cancellationToken);
        return conversation is null ? null : await composer.ForAsync(conversation, day, language, cancellationToken);
    }
}
