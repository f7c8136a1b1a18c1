using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.People;

/// <summary>Who may do what, and see whose customers.</summary>
internal sealed class Roles(IOptions<RolesOptions> options, IHostEnvironment environment, IDbContextFactory<CoachDb> databases, Substitutes substitutes, TimeProvider clock)
{
    /// <summary>True while nobody is configured and everyone counts as manager and administrator (Development only).</summary>
    public bool EveryoneMayEverything { get; } =
        environment.IsDevelopment() && options.Value.Administrators.Count == 0 && options.Value.Managers.Count == 0;

    public bool IsAdministrator(Person person) => EveryoneMayEverything || Names(options.Value.Administrators, person);

    public bool IsManager(Person person) => IsAdministrator(person) || Names(options.Value.Managers, person);

    /// <summary>
    /// What this person may see by themselves: a manager every customer of the tenant, anybody else those that name them as owner, those of
    /// whom they stand in for, and those without an owner.
    /// </summary>
    public async Task<Scope> ScopeOfAsync(Person person, CancellationToken cancellationToken) =>
        ScopeOf(person, person.IsGuest || IsManager(person) ? [] : await substitutes.AwayForAsync(person, cancellationToken));

    /// <summary>The same for several people at once, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, Scope>> ScopesOfAsync(IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        var away = await substitutes.AwayForAsync(people, cancellationToken);
        return people.ToDictionary(person => person.Id, person => ScopeOf(person, away[person.Id]));
    }

    /// <summary>
    /// What everybody in a conversation may see: in a channel, the customers of the team's members and those without an owner;
    /// in a group chat, whose roster isn't known, only those without an owner. Nothing in a channel with a guest, in one that is shared
    /// with another organisation, and in one whose roster wasn't read within a day.
    /// </summary>
    public async Task<Scope> ScopeOfAsync(KnownConversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.IsShared)
            return Scope.Nothing;
        if (conversation.TeamId is not { } team)
            return conversation.Kind == ConversationKind.Channel ? Scope.Unread : new Scope(false, []);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var since = clock.GetUtcNow() - TeamRoster.GoodFor;
        var members = await db.Set<TeamMember>().AsNoTracking()
            .Where(member => member.TeamId == team && db.Set<TeamRoster>().Any(roster => roster.TeamId == team && roster.ReadAt >= since))
            .Join(db.Set<Person>(), member => member.PersonId, person => person.Id, (_, person) => person)
            .ToListAsync(cancellationToken);
        return members.Count == 0 ? Scope.Unread
            : members.Any(person => person.IsGuest) ? Scope.Nothing
            : new Scope(false, [.. members.SelectMany(person => person.OwnerNames).Distinct()]);
    }

    private Scope ScopeOf(Person person, IEnumerable<Person> away) =>
        (person.IsGuest ? Scope.Nothing
            : IsManager(person) ? Scope.All
            : new Scope(false, [.. away.Prepend(person).SelectMany(each => each.OwnerNames).Distinct()]))
        with
        { Asker = new Asker(person.Id, [.. person.OwnerNames]) };

    private static bool Names(IList<string> list, Person person) => list.Any(name =>
        string.Equals(name, person.AadObjectId, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, person.Email, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, person.Upn, StringComparison.OrdinalIgnoreCase));
}
