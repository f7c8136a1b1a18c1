using System.Collections.Immutable;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Coaching.Cards;
using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// The coachings that were held: each is a row, so that its card can be made again at any time from its id. The public face of coaching
/// for follow-ups and for whoever shows a coach card.
/// </summary>
internal sealed class Coachings(
    IDbContextFactory<CoachDb> databases, Ledger ledger, TurnAccounts accounts, ContactHistories histories, WorkCalendars calendars,
    IOptions<FollowUpOptions> followUps, ILimitationNotices limitations, CurrentPlaybook playbook, Words words, TimeProvider clock)
{
    /// <summary>How many earlier cards count when the coach varies its style.</summary>
    private const int StylesRemembered = 3;

    /// <summary>A call is made and logged within a long weekend of its coaching.</summary>
    private static readonly TimeSpan CallFollowsWithin = TimeSpan.FromDays(4);

    /// <summary>Keeps what the dialog settled, also on the customer, and shows the coach card.</summary>
    public async Task StartAsync(Turn turn, CoachValues values, CancellationToken cancellationToken)
    {
        var (stage, attitude) = (values.Stage!.Value, values.Attitude!.Value);
        if (values.CustomerId is { } customer)
        {
            // The dialog may have rested for days: the customer may be somebody else's by now.
            if (await accounts.OfAsync(turn, customer, cancellationToken) is null)
            {
                await turn.SayAsync(words.Plain(turn.Language, "coach-dialog.customer-not-found"), cancellationToken);
                return;
            }

            await ledger.ConfirmAsync(customer, attitude, stage, values.WhyUnpaid, cancellationToken);
        }

        var edition = playbook.Edition;
        var session = new CoachSession
        {
            PersonId = turn.Person.Id, CustomerId = values.CustomerId, UnlistedName = values.UnlistedName,
            Stage = stage, Attitude = attitude, WhyUnpaid = values.WhyUnpaid, PlaybookVersion = edition.Version, CreatedAt = clock.GetUtcNow(),
        };
        var (request, advice) = await AdviseAsync(session, turn, edition, Escape.Card, null, cancellationToken);
        session.Style = advice is { Kind: CallKind.Stage, Special: null } ? advice.Opening.Style : null;
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            db.Add(session);
            await db.SaveChangesAsync(cancellationToken);
        }

        await turn.ShowAsync(CardOf(session, request, advice, edition), words.Plain(turn.Language, "coach-dialog.card-summary"), cancellationToken);
    }

    /// <summary>One of this person's coachings; null where there is none by that id.</summary>
    public async Task<CoachSession?> FindAsync(string sessionId, Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<CoachSession>().AsNoTracking()
            .FirstOrDefaultAsync(session => session.Id == sessionId && session.PersonId == person.Id, cancellationToken);
    }

    /// <summary>
    /// This person's newest coaching of the last days, of one customer where that is given; null where there is none. An older one isn't
    /// the call that is logged now, and its stage isn't today's.
    /// </summary>
    public async Task<CoachSession?> NewestAsync(Person person, string? customerId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var since = clock.GetUtcNow() - CallFollowsWithin;
        return await db.Set<CoachSession>().AsNoTracking()
            .Where(session => session.PersonId == person.Id && session.CreatedAt >= since && (customerId == null || session.CustomerId == customerId))
            .OrderByDescending(session => session.CreatedAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The coach card of a coaching, made again from what is known now.</summary>
    public async Task<JObject> CardAsync(CoachSession session, Turn turn, CancellationToken cancellationToken)
    {
        var edition = playbook.Edition;
        var (request, advice) = await AdviseAsync(session, turn, edition, Escape.Card, null, cancellationToken);
        return CardOf(session, request, advice, edition);
    }

    /// <summary>Keeps that a special case was chosen on a coaching's card, or taken back: on the customer where that may keep it, else for this coaching.</summary>
    public async Task KeepSpecialAsync(CoachSession session, string? specialId, Turn turn, CancellationToken cancellationToken)
    {
        session.SpecialId = specialId;
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
            await db.Set<CoachSession>().Where(row => row.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SpecialId, specialId), cancellationToken);
        if (session.CustomerId is not { } customer)
            return;
        await ledger.KeepSpecialAsync(customer, specialId, turn.Person.Id, cancellationToken);
        TurnAccounts.Forget(turn);
    }

    /// <summary>The advice of a coaching as plain words: for the texts that a rep copies.</summary>
    public async Task<Advice> PlainAdviceAsync(CoachSession session, Turn turn, PromiseFact? promise, CancellationToken cancellationToken) =>
        (await AdviseAsync(session, turn, playbook.Edition, Escape.Plain, promise, cancellationToken)).Advice;

    /// <summary>What the card would say now of a customer that nobody was coached for yet, and when the next step would be.</summary>
    /// <param name="session">What is known of the customer; it needn't be stored.</param>
    /// <param name="turn">Who asks.</param>
    /// <param name="edition">The playbook in force.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(Advice Advice, DateOnly Next)> AdviceAsync(CoachSession session, Turn turn, PlaybookEdition edition, CancellationToken cancellationToken)
    {
        var (request, advice) = await AdviseAsync(session, turn, edition, Escape.Card, null, cancellationToken);
        return (advice, request.DecisionDate);
    }

    private JObject CardOf(CoachSession session, CoachRequest request, Advice advice, PlaybookEdition edition) =>
        CoachCard.Build(new CoachCardInput(request, advice, session.Id, edition), words);

    private async Task<(CoachRequest Request, Advice Advice)> AdviseAsync(
        CoachSession session, Turn turn, PlaybookEdition edition, Func<string, string> escaping, PromiseFact? promise, CancellationToken cancellationToken)
    {
        var account = session.CustomerId is { } id ? await accounts.OfAsync(turn, id, cancellationToken) : null;
        var contacts = account is null ? ContactHistory.None : await histories.OfAsync(account.CustomerId, cancellationToken);
        var today = ledger.Today();
        var names = await NamesAsync([contacts.LastContact?.PersonId, account?.SpecialById, account?.CauseById], cancellationToken);
        var request = new CoachRequest
        {
            Account = account,
            CustomerName = account?.Name ?? session.UnlistedName ?? words.Plain(turn.Language, "coach-dialog.the-customer"),
            Stage = session.Stage, Attitude = session.Attitude, WhyUnpaid = session.WhyUnpaid, Language = turn.Language,
            RepName = turn.Person.Name, Today = today, DecisionDate = NextDate(session, account, contacts, today),
            CauseId = CauseInForce.Of(account, session.WhyUnpaid, ledger.DayOf(session.CreatedAt), edition),
            CauseBy = account?.CauseById is { } by ? names.GetValueOrDefault(by) : null,
            Special = SpecialOf(session, account, names),
            Limitation = account is null ? null : await limitations.OfAsync(account, cancellationToken),
            History = await HistoryAsync(session, contacts, names, cancellationToken),
            Promise = promise, Escaping = escaping,
        };
        return (request, Coach.Advise(request, edition, words));
    }

    /// <summary>What the customer keeps; of one that keeps nothing, this coaching alone knows.</summary>
    private static ChosenSpecial? SpecialOf(CoachSession session, AccountBrief? account, IReadOnlyDictionary<string, string> names) => account switch
    {
        { IsNaturalPerson: false, SpecialId: { } id } => new ChosenSpecial(id, account.SpecialOn, account.SpecialById is { } by ? names.GetValueOrDefault(by) : null),
        { IsNaturalPerson: false } => null,
        _ => session.SpecialId is { } own ? new ChosenSpecial(own) : null,
    };

    /// <summary>The names of people who are known, by id: one statement, and none where nobody is asked for.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string?> ids, CancellationToken cancellationToken)
    {
        var asked = ids.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count == 0)
            return ImmutableDictionary<string, string>.Empty;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<Person>().AsNoTracking().Where(person => asked.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
    }

    private DateOnly NextDate(CoachSession session, AccountBrief? account, ContactHistory contacts, DateOnly today)
    {
        var calendar = calendars.Of(account?.Country);
        var worst = account?.Balances.MaxBy(balance => balance.DaysOverdue);
        return FollowUpRule.Suggest(
            new FollowUpFacts
            {
                Today = today, Stage = session.Stage, Attitude = session.Attitude, DueOn = account?.Balances.Min(balance => balance.NextDueOn), DaysOverdue = worst?.DaysOverdue ?? 0,
                NeedsEarlyStart = account?.AcceptanceMissing ?? false, PlanCutoffDay = account?.Cycle.PlanCutoffDay,
                BrokeBefore = contacts.Promises.Broken > 0, Calendar = calendar,
            },
            followUps.Value).On ?? calendar.Add(today, 1);
    }

    private async Task<CoachHistory> HistoryAsync(CoachSession session, ContactHistory contacts, IReadOnlyDictionary<string, string> names, CancellationToken cancellationToken)
    {
        if (session.CustomerId is null)
            return CoachHistory.None;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var styles = await db.Set<CoachSession>().AsNoTracking()
            .Where(earlier => earlier.CustomerId == session.CustomerId && earlier.CreatedAt < session.CreatedAt && earlier.Style != null)
            .OrderByDescending(earlier => earlier.CreatedAt).Take(StylesRemembered).Select(earlier => earlier.Style!.Value).ToListAsync(cancellationToken);
        return new CoachHistory
        {
            LastContact = contacts.LastContact is { } last ? new LastContact(ledger.DayOf(last.At), last.Outcome, names.GetValueOrDefault(last.PersonId, "")) : null,
            BrokenPromises = contacts.Promises.Broken,
            OpenPromise = contacts.Promises.Open is { } open
                ? new OpenPromise(new PromiseFact(open.Amount, open.Currency, open.PayOn), open.State == PromiseState.DueNotVerifiable)
                : null,
            LastStyles = styles,
        };
    }
}
