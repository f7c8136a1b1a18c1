using System.Collections.Concurrent;
using CollectionCoachBot.Bot;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.People;

/// <summary>Who is in the teams that the bot is in: what a channel may be shown depends on it.</summary>
internal sealed partial class Rosters(
    IDbContextFactory<CoachDb> databases, BotAdapter adapter, IOptions<BotIdentityOptions> identity, TimeProvider clock, ILogger<Rosters> logger)
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(12);

    /// <summary>How long a post waits for the roster before it: as long as the channel's own patience.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _read = new(StringComparer.Ordinal);

    /// <summary>Reads the whole roster of the team that the activity comes from, page by page, unless that was done lately. Where it can't be read, what was
    /// known of it stays, and the next message tries again.</summary>
    public Task RefreshAsync(ITurnContext turn, string tenantId, bool evenIfFresh, CancellationToken cancellationToken) =>
        ChannelFacts.TeamOf(turn.Activity) is { } team && (evenIfFresh || IsOld(team))
            ? ReadAndStoreAsync(turn, tenantId, team, cancellationToken)
            : Task.CompletedTask;

    /// <summary>The same before the bot posts in a channel by itself, where nobody may have written for weeks. Not inside a turn of that channel.</summary>
    public async Task RefreshBeforePostAsync(KnownConversation channel, CancellationToken cancellationToken)
    {
        if (channel.TeamId is not { } team || channel.IsShared || !IsOld(team))
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await adapter.ContinueConversationAsync(
                identity.Value.MicrosoftAppId ?? "", channel.Reference(channel.ConversationId),
                (turn, token) => ReadAndStoreAsync(turn, channel.TenantId, team, token), patience.Token);
        }
        catch (Exception e) when (ChannelFacts.IsRefusal(e) || e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            NotRead(e.GetType().Name);
        }
    }

    private bool IsOld(string team) => !_read.TryGetValue(team, out var read) || clock.GetUtcNow() - read >= Age;

    private async Task ReadAndStoreAsync(ITurnContext turn, string tenantId, string team, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<TeamsChannelAccount> members;
        try
        {
            members = await ReadAsync(turn, team, cancellationToken);
        }
        catch (Exception e) when (ChannelFacts.IsRefusal(e))
        {
            NotRead(e.GetType().Name);
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Of all teams, since one person may be in several: two that stored their people in another order would wait for each other.
        await db.Kind.AloneAsync(db, "rosters", cancellationToken);
        var ids = members.Select(ChannelFacts.IdOf).ToList();
        var known = await db.Set<Person>().Where(person => person.TenantId == tenantId && ids.Contains(person.AadObjectId))
            .ToDictionaryAsync(person => person.AadObjectId, cancellationToken);
        foreach (var member in members)
        {
            if (!known.TryGetValue(ChannelFacts.IdOf(member), out var person))
            {
                person = new Person { TenantId = tenantId, AadObjectId = ChannelFacts.IdOf(member) };
                db.Add(person);
                known.Add(person.AadObjectId, person);
            }

            ChannelFacts.Fill(person, member);
        }

        var wanted = known.Values.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var there = await db.Set<TeamMember>().Where(member => member.TeamId == team).ToListAsync(cancellationToken);
        db.RemoveRange(there.Where(member => !wanted.Contains(member.PersonId)));
        db.AddRange(wanted.Except(there.Select(member => member.PersonId)).Select(id => new TeamMember { TeamId = team, PersonId = id }));
        if (await db.Set<TeamRoster>().FirstOrDefaultAsync(roster => roster.TeamId == team, cancellationToken) is { } roster)
            roster.ReadAt = now;
        else
            db.Add(new TeamRoster { TeamId = team, ReadAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            _read[team] = now;
        }
        catch (DbUpdateException e) when (AlreadyThere.Is(e))
        {
            // One of them wrote at the same time for the first time; the next message finds out what is missing.
            NotRead("AlreadyThere");
        }
    }

    private static async Task<List<TeamsChannelAccount>> ReadAsync(ITurnContext turn, string team, CancellationToken cancellationToken)
    {
        var members = new List<TeamsChannelAccount>();
        string? page = null;
        do
        {
            var result = await TeamsInfo.GetPagedTeamMembersAsync(turn, team, page, pageSize: 500, cancellationToken);
            members.AddRange(result.Members);
            page = result.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(page));

        return members;
    }

    [LoggerMessage(1, LogLevel.Warning, "A team's roster couldn't be read ({Error}); what was known of it stays, for a day at most.")]
    private partial void NotRead(string error);
}
