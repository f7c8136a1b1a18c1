using System.Collections.Concurrent;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.People;

/// <summary>
/// Keeps people and conversations as the channel reports them. Every activity refreshes who wrote and where,
/// since e-mails, names and service URLs change.
/// </summary>
internal sealed partial class PeopleDirectory(IDbContextFactory<CoachDb> databases, TimeProvider clock, ILogger<PeopleDirectory> logger)
{
    /// <summary>The channel that knows profiles; also what the local client calls itself.</summary>
    public const string TeamsChannel = "msteams";

    private static readonly TimeSpan ProfileAge = TimeSpan.FromHours(12);

    /// <summary>Without their e-mail somebody sees none of their customers: a failure is tried again soon, yet not with each message.</summary>
    private static readonly TimeSpan ProfileRetry = TimeSpan.FromMinutes(1);

    // Asked at every turn: nearly always both are known.
    private readonly Func<CoachDb, string, string, string, CancellationToken, Task<Known?>> _knownOf = EF.CompileAsyncQuery(
        (CoachDb db, string tenantId, string personId, string conversationId, CancellationToken cancellationToken) =>
            (from person in db.Set<Person>()
             from conversation in db.Set<KnownConversation>()
             where person.TenantId == tenantId && person.AadObjectId == personId
                 && conversation.TenantId == tenantId && conversation.ConversationId == conversationId
             select new Known(person, conversation)).FirstOrDefault());

    private readonly Func<CoachDb, string, string, CancellationToken, Task<Person?>> _personOf = EF.CompileAsyncQuery(
        (CoachDb db, string tenantId, string id, CancellationToken cancellationToken) =>
            db.Set<Person>().FirstOrDefault(known => known.TenantId == tenantId && known.AadObjectId == id));

    private readonly Func<CoachDb, string, string, CancellationToken, Task<KnownConversation?>> _conversationOf = EF.CompileAsyncQuery(
        (CoachDb db, string tenantId, string id, CancellationToken cancellationToken) =>
            db.Set<KnownConversation>().FirstOrDefault(known => known.TenantId == tenantId && known.ConversationId == id));

    private readonly ConcurrentDictionary<string, DateTimeOffset> _profilesRead = new(StringComparer.Ordinal);

    /// <summary>The person who wrote and the conversation they wrote in, brought up to date.</summary>
    /// <returns>Null for an activity without a sender, a conversation or a channel (a tool's, or a defect of the channel's).</returns>
    public async Task<(Person Person, KnownConversation Conversation)?> RefreshAsync(ITurnContext turn, string tenantId, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.From?.Id is not { Length: > 0 } || activity.Conversation?.Id is not { Length: > 0 } || activity.ChannelId is not { Length: > 0 })
            return null;
        var isBot = activity.From.Id == activity.Recipient?.Id;
        var profile = isBot ? null : await ProfileAsync(turn, cancellationToken);
        (Person, KnownConversation)? found;
        try
        {
            found = await UpsertAsync(activity, tenantId, isBot, profile, cancellationToken);
        }
        catch (DbUpdateException e) when (AlreadyThere.Is(e))
        {
            // Two first activities at once both found nobody and both inserted: this one lost, and finds the other's rows now.
            found = await UpsertAsync(activity, tenantId, isBot, profile, cancellationToken);
        }

        // Only now that it is stored: else what a failed turn read would be missing for half a day.
        if (profile is not null)
            _profilesRead[activity.From.Id] = clock.GetUtcNow();
        return found;
    }

    private async Task<(Person Person, KnownConversation Conversation)?> UpsertAsync(
        Activity activity, string tenantId, bool isBot, TeamsChannelAccount? profile, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (personId, conversationId) = (ChannelFacts.IdOf(activity.From), ChannelFacts.WithoutThread(activity.Conversation.Id));
        var known = isBot ? null : await _knownOf(db, tenantId, personId, conversationId, cancellationToken);
        var person = isBot ? null : known?.Person ?? await _personOf(db, tenantId, personId, cancellationToken) ?? Added(db, new Person { TenantId = tenantId, AadObjectId = personId });
        var conversation = known?.Conversation ?? await _conversationOf(db, tenantId, conversationId, cancellationToken)
            ?? Added(db, NewConversation(activity, tenantId, conversationId));
        if (person is not null)
            Refresh(person, activity, profile);
        Refresh(conversation, activity, person);
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancellationToken);
        return person is null ? null : (person, conversation);
    }

    /// <summary>The bot was taken out of a conversation: nothing is sent there until it is back.</summary>
    public async Task MarkGoneAsync(Activity activity, string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var id = ChannelFacts.WithoutThread(activity.Conversation.Id);
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
        if (turn.Activity.ChannelId != TeamsChannel)
            return null;
        var now = clock.GetUtcNow();
        if (_profilesRead.TryGetValue(turn.Activity.From.Id, out var read) && now - read < ProfileAge)
            return null;
        try
        {
            return await TeamsInfo.GetMemberAsync(turn, turn.Activity.From.Id, cancellationToken);
        }
        catch (Exception e) when (ChannelFacts.IsRefusal(e))
        {
            _profilesRead[turn.Activity.From.Id] = now - ProfileAge + ProfileRetry;
            ProfileUnknown(e.GetType().Name);
            return null;
        }
    }

    private static T Added<T>(CoachDb db, T row)
        where T : class
    {
        db.Add(row);
        return row;
    }

    private static KnownConversation NewConversation(Activity activity, string tenantId, string conversationId) => new()
    {
        TenantId = tenantId, ConversationId = conversationId, Kind = ChannelFacts.KindOf(activity), ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId, BotId = activity.Recipient?.Id ?? "",
    };

    private static void Refresh(Person person, Activity activity, TeamsChannelAccount? profile)
    {
        person.ChannelUserId = activity.From.Id;
        if (!string.IsNullOrWhiteSpace(activity.From.Name))
            person.Name = activity.From.Name;
        person.Locale = activity.Locale ?? person.Locale;
        person.TimeZone = ChannelFacts.TimeZoneOf(activity) ?? person.TimeZone;
        if (profile is not null)
            ChannelFacts.Fill(person, profile);
    }

    private static void Refresh(KnownConversation known, Activity activity, Person? person)
    {
        known.ServiceUrl = activity.ServiceUrl;
        known.ChannelId = activity.ChannelId;
        known.IsGone = false;
        known.TeamId = ChannelFacts.TeamOf(activity) ?? known.TeamId;
        known.Name = ChannelFacts.NameOf(activity) ?? known.Name;
        known.IsShared = ChannelFacts.IsShared(activity) ?? known.IsShared;
        if (activity.Recipient?.Id is { Length: > 0 } bot)
            (known.BotId, known.BotName) = (bot, activity.Recipient.Name ?? known.BotName);
        if (known.Kind == ConversationKind.Personal && person is not null)
            known.PersonId = person.Id;
    }

    [LoggerMessage(1, LogLevel.Warning, "A sender's profile couldn't be read ({Error}); what was known of them stays, and it is tried again in a minute.")]
    private partial void ProfileUnknown(string error);

    private sealed record Known(Person Person, KnownConversation Conversation);
}
