using AdaptiveCards;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Checklist;

/// <summary>
/// <c>prepare/准备 customer</c>: what one should know before dialling, with what the ledger knows put in and what it doesn't marked; then who decides,
/// when to move and which papers to have, by the customer's segment.
/// </summary>
internal sealed class PreparationPage(
    Coachings coachings, CaseParts parts, NoCallParts noCall, Ledger ledger, Words words, TimeProvider clock) : CasePage
{
    public override string Command => "prepare";

    public override async Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var text = about.Edition.In(language);
        var facts = PreparationFacts.Of(about, await CoachAsync(turn, about, cancellationToken), text, turn.Person.Name, language, words);
        var entries = text.Topic("preparation").Entries;
        var card = CardParts.Card(language);
        card.Body.AddRange(parts.Head("preparing.prepare-title", about, language));
        if (about.Limitation is { } limitation)
            card.Body.Add(CardParts.Notice("⚠ " + LimitationAdvice.Line(limitation, about.Today, language, words), AdaptiveContainerStyle.Attention));
        if (Past(about, language) is { Count: > 0 } past)
            card.Body.Add(CardParts.Facts(past));
        if (about.NoCallId is not null)
        {
            card.Body.AddRange(noCall.Of(about, language));
        }
        else
        {
            card.Body.Add(CardParts.Heading(words.Card(language, "preparing.checklist", ("known", facts.Values.Count(fact => fact.IsWhole)), ("all", entries.Count))));
            foreach (var (entry, number) in entries.Select((entry, index) => (entry, index + 1)))
                card.Body.AddRange(Item(entry, number, facts.GetValueOrDefault(entry.Id), language));
            card.Body.AddRange(SegmentOf(about, text, language));
        }

        card.Body.AddRange(parts.Foot(turn, about, Command));
        card.Body.AddRange(parts.Account(about, Command, language));
        return CardParts.ToJson(card);
    }

    /// <summary>What a coaching would say of the customer now; null where the attitude isn't known, which only a coaching asks for.</summary>
    private async Task<(Advice Advice, DateOnly Next)?> CoachAsync(Turn turn, CustomerCase about, CancellationToken cancellationToken)
    {
        if (about.Attitude is not { } attitude)
            return null;

        // The coaching that the page belongs to says what its own card says. Else as of tomorrow: which of cause and answer holds is settled
        // already, and nothing that was kept today is newer than that.
        var session = new CoachSession
        {
            PersonId = turn.Person.Id, CustomerId = about.Account?.CustomerId, UnlistedName = about.Account is null ? about.Name : null, Stage = about.Stage, Attitude = attitude,
            WhyUnpaid = about.WhyInForce, SpecialId = about.SpecialId, PlaybookVersion = about.Edition.Version,
            CreatedAt = about is { Kind: CallKind.Stage, CoachedAt: { } coached } ? coached : clock.GetUtcNow().AddDays(1),
        };
        return await coachings.AdviceAsync(session, turn, about.Edition, cancellationToken);
    }

    /// <summary>What is known stands on the line itself; what isn't says what there is, where to look and what counts as ready.</summary>
    private IEnumerable<AdaptiveElement> Item(TopicEntry entry, int number, PreparationFact? fact, Language language)
    {
        var name = Escape.Card(entry.Name);
        var known = fact is { IsWhole: true } ? fact.Text : null;
        var title = known is not null ? words.Plain(language, "preparing.item-known", ("name", name)) + known
            : !PreparationFacts.Expected.Contains(entry.Id) ? "☐ " + name
            : words.Plain(language, fact is null ? "preparing.item-missing" : "preparing.item-partly", ("name", name));
        var inside = new List<AdaptiveElement>();
        if (fact is { IsWhole: false })
            inside.Add(CardParts.Strong(fact.Text));
        inside.Add(CardParts.Text(Escape.Card(entry.Lines("ask")[0])));
        if (known is null && entry.Id is "when" or "payment-cycle")
            inside.Add(CardParts.Quote(words.Card(language, "coaching.cycle-question")));
        inside.AddRange(entry.Parts.Where(part => part.Key != "ask").Select(part => CardParts.Subtle($"{Escape.Card(part.Label)}: {Escape.Card(part.Lines[0])}")));
        return CardParts.Accordion("item-" + number, known is null ? CardParts.Strong(title) : CardParts.Text(title), isOpen: false, inside);
    }

    private IReadOnlyList<(string Name, string Value)> Past(CustomerCase about, Language language)
    {
        var past = new List<(string, string)>();
        if (about.History.LastContact is { } last)
            past.Add((words.Card(language, "preparing.last"), words.Card(language, "preparing.last-value",
                ("date", Figures.Date(ledger.DayOf(last.At), about.Today, language)), ("outcome", words.Card(language, "coaching.outcome-" + TextKeys.Of(last.Outcome))))));
        else if (about.Account is not null)
            past.Add((words.Card(language, "preparing.last"), words.Card(language, "preparing.never")));
        if (about.History.Promises.Open is { } promise)
            past.Add((words.Card(language, "preparing.promise"), words.Card(language, promise.State == PromiseState.DueNotVerifiable ? "preparing.promise-due" : "preparing.promise-value",
                ("amount", Figures.Money(promise.Amount, promise.Currency, language)), ("date", Figures.Date(promise.PayOn, about.Today, language)))));
        if (about.History.Promises.Broken > 0)
            past.Add((words.Card(language, "preparing.broken"), words.Card(language, "preparing.broken-value", ("count", about.History.Promises.Broken))));
        return past;
    }

    private IEnumerable<AdaptiveElement> SegmentOf(CustomerCase about, PlaybookText text, Language language)
    {
        var id = PreparationFacts.SegmentId(about.Account);
        if (id is null)
        {
            if (about.Account is not null)
                yield return CardParts.Subtle("☐ " + words.Card(language, "preparing.no-segment"));
            yield break;
        }

        var entry = text.Topic("segments")[id];
        yield return CardParts.Heading(Escape.Card(entry.Name));
        yield return CardParts.Facts(entry.Parts.Where(part => part.Key != "papers").Select(part => (Escape.Card(part.Label), Escape.Card(part.Lines[0]))));
        yield return CardParts.Strong(Escape.Card(entry.Parts.First(part => part.Key == "papers").Label));
        foreach (var paper in entry.Lines("papers"))
            yield return CardParts.Text("☐ " + Escape.Card(paper));
    }
}
