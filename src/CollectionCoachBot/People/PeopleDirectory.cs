using System.Collections.Concurrent;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.People;

/// <summary>
/// Keeps people, conversations and team rosters as the channel reports them. Every activity refreshes who wrote and where,
/// since e-mails, names and service URLs change.
/// </summary>
internal sealed partial class PeopleDirectory(IDbContextFactory<CoachDb> databases, TimeProvider clock, ILogger<PeopleDirectory> logger)
{
    private const int UniqueViolation = 19;
    private static readonly TimeSpan RosterAge = TimeSpan.FromHours(12);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _rostersRead = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _profilesRead = new(StringComparer.Ordinal);

    /// <summary>The person who wrote and the conversation they wrote in, brought up to date.</summary>
    /// <returns>Null for an activity without a sender or a conversation (a tool's, or a defect of the channel's).</returns>
    public async Task<(Person Person, KnownConversation Conversation)?> RefreshAsync(ITurnContext turn, string tenantId, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.From?.Id is not { Length: > 0 } || activity.Conversation?.Id is not { Length: > 0 })
            return null;
        var isBot = activity.From.Id == activity.Recipient?.Id;
        var profile = isBot ? null : await ProfileAsync(turn, cancellationToken);
        try
        {
            return await UpsertAsync(activity, tenantId, isBot, profile, cancellationToken);
        }
        catch (DbUpdateException e) when (e.InnerException is SqliteException { SqliteErrorCode: UniqueViolation })
        {
            // Two first activities at once both found nobody and both inserted: this one lost, and finds the other's rows now.
            return await UpsertAsync(activity, tenantId, isBot, profile, cancellationToken);
        }
    }

    private async Task<(Person Person, KnownConversation Conversation)?> UpsertAsync(
        Activity activity, string tenantId, bool isBot, TeamsChannelAccount? profile, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = isBot ? null : await UpsertPersonAsync(db, tenantId, activity, profile, cancellationToken);
        var conversation = await UpsertConversationAsync(db, tenantId, activity, person, cancellationToken);
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancellationToken);
        return person is null ? null : (person, conversation);
    }

    /// <summary>Reads the whole roster of the team that the activity comes from, page by page, unless that was done lately.</summary>
    public async Task RefreshRosterAsync(ITurnContext turn, string tenantId, bool evenIfFresh, CancellationToken cancellationToken)
    {
        if (TeamOf(turn.Activity) is not { } team)
            return;
        var now = clock.GetUtcNow();
        if (!evenIfFresh && _rostersRead.TryGetValue(team, out var read) && now - read < RosterAge)
            return;
        var members = new List<TeamsChannelAccount>();
        string? page = null;
        do
        {
            var result = await TeamsInfo.GetPagedMembersAsync(turn, pageSize: 500, continuationToken: page, cancellationToken: cancellationToken);
            members.AddRange(result.Members);
            page = result.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(page));

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = members.Select(IdOf).ToList();
        var known = await db.Set<Person>().Where(person => person.TenantId == tenantId && ids.Contains(person.AadObjectId))
            .ToDictionaryAsync(person => person.AadObjectId, cancellationToken);
        foreach (var member in members)
        {
            if (!known.TryGetValue(IdOf(member), out var person))
            {
                person = new Person { TenantId = tenantId, AadObjectId = IdOf(member) };
                db.Add(person);
                known.Add(person.AadObjectId, person);
            }

            Fill(person, member);
        }

        var wanted = known.Values.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var there = await db.Set<TeamMember>().Where(member => member.TeamId == team).ToListAsync(cancellationToken);
        db.RemoveRange(there.Where(member => !wanted.Contains(member.PersonId)));
        db.AddRange(wanted.Except(there.Select(member => member.PersonId)).Select(id => new TeamMember { TeamId = team, PersonId = id }));
        await db.SaveChangesAsync(cancellationToken);
        _rostersRead[team] = now;
    }

    /// <summary>The bot was taken out of a conversation: nothing is sent there until it is back.</summary>
    public async Task MarkGoneAsync(Activity activity, string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var id = WithoutThread(activity.Conversation.Id);
        await db.Set<KnownConversation>().Where(known => known.TenantId == tenantId && known.ConversationId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.IsGone, true), cancellationToken);
    }

    /// <summary>True for the one caller that may welcome a conversation.</summary>
    public async Task<bool> ClaimWelcomeAsync(KnownConversation conversation, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<KnownConversation>().Where(known => known.Id == conversation.Id && known.WelcomedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.WelcomedAt, clock.GetUtcNow()), cancellationToken) == 1;
    }

    public async Task RememberHeardAsync(Person person, Language heard, CancellationToken cancellationToken)
    {
        if (person.Heard == heard)
            return;
        person.Heard = heard;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Set<Person>().Where(known => known.Id == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Heard, heard), cancellationToken);
    }

    public async Task ChooseLanguageAsync(Person person, Language chosen, CancellationToken cancellationToken)
    {
        person.Language = chosen;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Set<Person>().Where(known => known.Id == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Language, chosen), cancellationToken);
    }

    public async Task ChooseLanguageAsync(KnownConversation conversation, Language chosen, CancellationToken cancellationToken)
    {
        conversation.Language = chosen;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Set<KnownConversation>().Where(known => known.Id == conversation.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Language, chosen), cancellationToken);
    }

    /// <summary>An activity carries no e-mail: it is asked for once per person and process, and again when half a day has passed.</summary>
    private async Task<TeamsChannelAccount?> ProfileAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelId != "msteams")
            return null;
        var now = clock.GetUtcNow();
        if (_profilesRead.TryGetValue(turn.Activity.From.Id, out var read) && now - read < RosterAge)
            return null;
        _profilesRead[turn.Activity.From.Id] = now;
        try
        {
            return await TeamsInfo.GetMemberAsync(turn, turn.Activity.From.Id, cancellationToken);
        }
        catch (Exception e) when (e is ErrorResponseException or HttpRequestException or InvalidOperationException)
        {
            ProfileUnknown(e.GetType().Name, (e as ErrorResponseException)?.Response?.StatusCode.ToString() ?? "-");
            return null;
        }
    }

    private static async Task<Person> UpsertPersonAsync(CoachDb db, string tenantId, Activity activity, TeamsChannelAccount? profile, CancellationToken cancellationToken)
    {
        var id = IdOf(activity.From);
        var person = await db.Set<Person>().FirstOrDefaultAsync(known => known.TenantId == tenantId && known.AadObjectId == id, cancellationToken);
        if (person is null)
        {
            person = new Person { TenantId = tenantId, AadObjectId = id };
            db.Add(person);
        }

        person.ChannelUserId = activity.From.Id;
        if (!string.IsNullOrWhiteSpace(activity.From.Name))
            person.Name = activity.From.Name;
        person.Locale = activity.Locale ?? person.Locale;
        person.TimeZone = TimeZoneOf(activity) ?? person.TimeZone;
        if (profile is not null)
            Fill(person, profile);
        return person;
    }

    private static async Task<KnownConversation> UpsertConversationAsync(CoachDb db, string tenantId, Activity activity, Person? person, CancellationToken cancellationToken)
    {
        var id = WithoutThread(activity.Conversation.Id);
        var known = await db.Set<KnownConversation>().FirstOrDefaultAsync(candidate => candidate.TenantId == tenantId && candidate.ConversationId == id, cancellationToken);
        if (known is null)
        {
            known = new KnownConversation
            {
                TenantId = tenantId, ConversationId = id, Kind = KindOf(activity), ServiceUrl = activity.ServiceUrl,
                ChannelId = activity.ChannelId, BotId = activity.Recipient?.Id ?? "",
            };
            db.Add(known);
        }

        known.ServiceUrl = activity.ServiceUrl;
        known.ChannelId = activity.ChannelId;
        known.IsGone = false;
        known.TeamId = TeamOf(activity) ?? known.TeamId;
        if (activity.Recipient?.Id is { Length: > 0 } bot)
            (known.BotId, known.BotName) = (bot, activity.Recipient.Name ?? known.BotName);
        if (known.Kind == ConversationKind.Personal && person is not null)
            known.PersonId = person.Id;
        return known;
    }

    private static void Fill(Person person, TeamsChannelAccount member)
    {
        person.ChannelUserId = member.Id ?? person.ChannelUserId;
        person.Email = member.Email?.ToLowerInvariant() ?? person.Email;
        person.Upn = member.UserPrincipalName?.ToLowerInvariant() ?? person.Upn;
        if (!string.IsNullOrWhiteSpace(member.Name))
            person.Name = member.Name;
    }

    private static string IdOf(ChannelAccount account) => account.AadObjectId is { Length: > 0 } id ? id.ToLowerInvariant() : account.Id;

    private static string WithoutThread(string conversationId) => conversationId.Split(';', 2)[0];

    private static ConversationKind KindOf(Activity activity) => activity.Conversation.ConversationType switch
    {
        "channel" => ConversationKind.Channel,
        "groupChat" => ConversationKind.Group,
        "personal" => ConversationKind.Personal,
        _ => activity.Conversation.IsGroup == true ? ConversationKind.Group : ConversationKind.Personal,
    };

    private static string? TeamOf(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.Team?.Id : null;

    private static string? TimeZoneOf(Activity activity)
    {
        var name = activity.LocalTimezone ?? (string?)activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Properties["timezone"];
        return name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) ? name : null;
    }

    [LoggerMessage(1, LogLevel.Warning, "A sender's profile couldn't be read ({Error}, {Status}); their customers are found by object id until it can.")]
    private partial void ProfileUnknown(string error, string status);
}
