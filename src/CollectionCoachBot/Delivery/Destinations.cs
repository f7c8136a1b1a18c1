using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Delivery;

/// <summary>Finds the conversation of a row, and keeps what sending teaches about conversations.</summary>
internal sealed class Destinations(IDbContextFactory<CoachDb> databases)
{
    /// <summary>The error of a row to somebody of whom not even a channel id is known: it waits until they are seen.</summary>
    public const string NeverSeen = "NeverSeen";

    /// <returns>Null: there is no such conversation, or the bot was taken out of it.</returns>
    public async Task<Destination?> FindAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var conversations = db.Set<KnownConversation>().AsNoTracking().Where(known => !known.IsGone);
        var known = row.PersonId is { } person
            ? await conversations.FirstOrDefaultAsync(known => known.PersonId == person && known.Kind == ConversationKind.Personal, cancellationToken)
            : await conversations.FirstOrDefaultAsync(known => known.Id == row.ConversationId, cancellationToken);
        return known is null ? null : new Destination(known, row.ThreadId ?? known.ConversationId);
    }

    /// <summary>What creating a personal chat needs: the person's channel id, and a conversation of the tenant that tells the service URL and the bot's id.</summary>
    /// <returns>Null: it can't be tried, since the person was never seen, or had a chat that is gone.</returns>
    public async Task<(Person Person, KnownConversation Neighbour)?> ForCreatingAsync(string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == personId, cancellationToken);
        if (person?.ChannelUserId is null
            || await db.Set<KnownConversation>().AnyAsync(known => known.PersonId == personId && known.Kind == ConversationKind.Personal, cancellationToken))
            return null;
        var neighbour = await db.Set<KnownConversation>().AsNoTracking()
            .FirstOrDefaultAsync(known => known.TenantId == person.TenantId && !known.IsGone, cancellationToken);
        return neighbour is null ? null : (person, neighbour);
    }

    /// <summary>Keeps a personal chat that was just created; another turn may have seen it first.</summary>
    public async Task KeepCreatedAsync(Person person, KnownConversation neighbour, string conversationId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Set<KnownConversation>().FirstOrDefaultAsync(known => known.TenantId == person.TenantId && known.ConversationId == conversationId, cancellationToken) is { } seen)
        {
            seen.PersonId = person.Id;
        }
        else
        {
            db.Add(new KnownConversation
            {
                TenantId = person.TenantId, ConversationId = conversationId, Kind = ConversationKind.Personal, PersonId = person.Id,
                ServiceUrl = neighbour.ServiceUrl, ChannelId = neighbour.ChannelId, BotId = neighbour.BotId, BotName = neighbour.BotName,
            });
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (AlreadyThere.Is(e))
        {
            // The turn that the creation itself caused stored the same conversation in between: it is known now, which is all that is wanted.
        }
    }

    /// <summary>Teams refuses messages there: nothing more is sent until an activity from there arrives.</summary>
    public async Task MarkGoneAsync(KnownConversation known, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Set<KnownConversation>().Where(candidate => candidate.Id == known.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.IsGone, true), cancellationToken);
    }
}
