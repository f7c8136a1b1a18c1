using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Holds;

/// <summary>What the command and the buttons of holds share: what a form is about, and what is stored from it.</summary>
internal sealed class HoldDesk(
    HoldBook book, HoldCards cards, Ledger ledger, IDbContextFactory<CoachDb> databases, IOptions<HoldOptions> options, Words words)
{
    /// <summary>More open receivables than these aren't listed; their numbers can be typed.</summary>
    private const int MostTargets = 30;

    /// <summary>The form for what was typed or pressed; null where there is no such customer in the asker's scope.</summary>
    public async Task<JObject?> FormAsync(
        Turn turn, IReadOnlyList<CustomerHit> hits, HoldInput values, CancellationToken cancellationToken, HoldRefusal? refusal = null) =>
        hits is [var only] ? await FormAsync(turn, only.CustomerId, values, cancellationToken, refusal: refusal)
        : hits.Count == 0 ? null
        : cards.Form(Blank(turn, values) with { Targets = [.. hits.Select(hit => (Title(hit.Name, hit.Code), hit.CustomerId))] }, turn.Language);

    /// <summary>That a day was typed which can't be read; null: none was.</summary>
    public HoldRefusal? UnreadDay(string typed) =>
        UntilText.Split(typed, ledger.Today()).UntilOn is null && UntilText.Unread(typed, ledger.Today()) is { } unread ? new HoldRefusal("until-unread", Escape.Shorten(unread, 26)) : null;

    /// <inheritdoc cref="FormAsync(Turn, IReadOnlyList{CustomerHit}, HoldInput, CancellationToken, HoldRefusal)"/>
    public async Task<JObject?> FormAsync(
        Turn turn, string customerId, HoldInput values, CancellationToken cancellationToken, string? formId = null, HoldRefusal? refusal = null)
    {
        if (await ledger.BriefAsync(customerId, turn.Scope, cancellationToken) is not { } account
            || await ledger.OpenOfAsync(customerId, turn.Scope, cancellationToken) is not { } open)
            return null;
        var chosen = open.FirstOrDefault(receivable => receivable.Id == values.AboutId);
        var form = Blank(turn, values) with
        {
            CustomerId = customerId,
            Name = account.Name,
            Targets =
            [
                (words.Plain(turn.Language, "holds.about-all"), customerId),
                .. open.Take(MostTargets).Where(receivable => receivable != chosen).Prepend(chosen).OfType<Receivable>().Select(receivable => (Title(receivable, account.Today, turn.Language), receivable.Id)),
            ],
            Problem = refusal is null ? null : words.Card(turn.Language, "holds.problem-" + refusal.Key, ("figure", refusal.Figure)),
        };
        return cards.Form(formId is null ? form : form with { FormId = formId }, turn.Language);
    }

    /// <summary>Stores what a form says, once; refused, it comes back as it was filled in with the reason on top.</summary>
    /// <param name="turn">Who fills it in.</param>
    /// <param name="aboutId">A customer or a receivable.</param>
    /// <param name="formId">The form's.</param>
    /// <param name="input">What was filled in.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<JObject> SaveAsync(Turn turn, string aboutId, string formId, HoldInput input, CancellationToken cancellationToken)
    {
        if (await AboutAsync(aboutId, turn.Scope, cancellationToken) is not var (customerId, receivable))
            return cards.NotFound(turn.Language);
        if (await book.FindAsync(formId, turn.Person, cancellationToken) is { } before)
            return await OneAsync(turn, before.Id, cancellationToken);
        var (entry, refusal) = HoldCheck.Of(input, receivable, ledger.Today(), options.Value.LongestFor(turn.IsManager), turn.Person, turn.Language);
        if (entry is null)
            return await FormAsync(turn, customerId, input with { AboutId = aboutId }, cancellationToken, formId, refusal) ?? cards.NotFound(turn.Language);
        return await book.PlaceAsync(formId, customerId, receivable?.Id, entry, turn.Person, cancellationToken) is { } hold
            ? await OneAsync(turn, hold.Id, cancellationToken)
            : cards.NotFound(turn.Language);
    }

    /// <summary>A hold's card; the same answer where there is none as where it is outside the asker's scope.</summary>
    public async Task<JObject> OneAsync(Turn turn, string holdId, CancellationToken cancellationToken) =>
        await book.ViewAsync(holdId, turn.Scope, cancellationToken) is { } view
            ? cards.One(view, await OtherAsync(turn, view, cancellationToken), ledger.Today(), turn.Language)
            : cards.NotFound(turn.Language);

    /// <summary>Of a hold that is over, one that still holds what it held; null: none does.</summary>
    private async Task<HoldView?> OtherAsync(Turn turn, HoldView view, CancellationToken cancellationToken) =>
        view.Hold.IsInForce(ledger.Today()) ? null
        : (await book.InForceAsync(turn.Scope, view.Hold.CustomerId, HoldCards.MostRows, cancellationToken))
            .Where(other => other.Hold.ReceivableId is null || other.Hold.ReceivableId == view.Hold.ReceivableId).MaxBy(other => other.Hold.UntilOn);

    public async Task<JObject> ReleaseAsync(Turn turn, string holdId, CancellationToken cancellationToken)
    {
        if (await book.ViewAsync(holdId, turn.Scope, cancellationToken) is null)
            return cards.NotFound(turn.Language);
        await book.ReleaseAsync(holdId, turn.Person, cancellationToken);
        return await OneAsync(turn, holdId, cancellationToken);
    }

    public async Task<JObject> ListAsync(Turn turn, CancellationToken cancellationToken) =>
        cards.List(await book.InForceAsync(turn.Scope, null, HoldCards.MostRows + 1, cancellationToken), null, ledger.Today(), turn.Language);

    private async Task<(string CustomerId, Receivable? Receivable)?> AboutAsync(string id, Scope scope, CancellationToken cancellationToken)
    {
        if (await ledger.BriefAsync(id, scope, cancellationToken) is not null)
            return (id, null);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<Receivable>().AsNoTracking().Where(receivable => receivable.Id == id && receivable.ClosedOn == null).ToListAsync(cancellationToken);
        return found is [var receivable] && await ledger.BriefAsync(receivable.CustomerId, scope, cancellationToken) is not null
            ? (receivable.CustomerId, receivable)
            : null;
    }

    private HoldForm Blank(Turn turn, HoldInput values) => new()
    {
        Targets = [], Values = values with { HandledBy = values.HandledBy ?? turn.Person.Name }, Today = ledger.Today(), LongestDays = options.Value.LongestFor(turn.IsManager),
    };

    private static string Title(string name, string code) => Escape.Plain($"{Escape.Shorten(name, 40)} · {Escape.Shorten(code, 20)}");

    private static string Title(Receivable receivable, DateOnly today, Language language)
    {
        var installment = receivable.Installment == 1 ? "" : $"/{receivable.Installment}";
        return Escape.Plain(
            $"{Escape.Shorten(receivable.InvoiceNumber, 30)}{installment} · {Figures.Money(receivable.Open, receivable.Currency, language)} · {Figures.Date(receivable.DueOn, today, language)}");
    }
}
