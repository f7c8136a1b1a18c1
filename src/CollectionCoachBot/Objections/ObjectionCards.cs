using AdaptiveCards;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Objections;

/// <summary>The cards for what a customer said: the answer, three to choose from, the whole catalogue.</summary>
internal sealed class ObjectionCards(Words words)
{
    /// <summary>How many excuses are offered for one phrase, the answered one among them.</summary>
    public const int Offered = 3;

    private const int EchoedLength = 60;

    /// <param name="excuse">The excuse that is answered.</param>
    /// <param name="others">What else may have been meant.</param>
    /// <param name="said">The customer's words as the rep wrote them; empty: a button was pressed.</param>
    /// <param name="call">The call in which it was said.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="text">The playbook in that language.</param>
    public JObject Of(Excuse excuse, IReadOnlyList<Excuse> others, string said, Call call, Language language, PlaybookText text)
    {
        var card = CardParts.Card(language);
        card.Body.AddRange(Echo(said, language));
        card.Body.Add(CardParts.Subtle(Escape.Card(excuse.Group)));
        card.Body.Add(CardParts.Title(words.Card(language, "objections.title", ("number", excuse.Number), ("says", excuse.Says))));
        card.Body.Add(CardParts.Quote(Escape.Card(excuse.Acknowledge), Escape.Card(excuse.Fact), Escape.Card(excuse.Step)));
        foreach (var law in excuse.Plan.LawIds.Where(call.LawIds.Contains).Select(id => text.Law[id]))
            card.Body.Add(CardParts.Subtle(words.Card(language, "coaching.law", ("article", law.Article), ("statement", law.Statement))));
        var heardFrom = string.Join(words.Plain(language, "objections.and"), excuse.Plan.Fits.Select(attitude => text.Attitudes[attitude].Name));
        card.Body.Add(CardParts.Subtle(words.Card(language, "objections.heard-from", ("attitudes", heardFrom))));
        if (others.Count > 0)
        {
            card.Body.Add(CardParts.Heading(words.Card(language, "objections.or")));
            card.Body.AddRange(others.Select(other => Row(other, call)));
        }

        card.Body.AddRange(Ways(others.Count > 0 ? "objections.none-of-these" : "objections.all", call, language));
        return CardParts.ToJson(card);
    }

    /// <summary>The likeliest, where none of them is sure.</summary>
    public JObject Unsure(IReadOnlyList<Excuse> likely, string said, Call call, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.AddRange(Echo(said, language));
        card.Body.Add(CardParts.Notice(words.Card(language, "objections.unsure")));
        card.Body.AddRange(likely.Select(excuse => Row(excuse, call)));
        card.Body.AddRange(Ways("objections.none-of-these", call, language));
        return CardParts.ToJson(card);
    }

    /// <summary>All excuses under what they are about, and a field for another try.</summary>
    public JObject Catalogue(string said, Call call, Language language, PlaybookText text)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "objections.catalogue")));
        if (said.Length > 0)
            card.Body.Add(CardParts.Notice(words.Card(language, "objections.not-found", ("said", Escape.Shorten(said, EchoedLength)))));
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "said",
            Label = words.Plain(language, "objections.said-label"),
            Placeholder = words.Plain(language, "objections.said-placeholder"),
            ErrorMessage = words.Plain(language, "objections.said-missing"),
            IsRequired = true,
            MaxLength = Grams.Longest,
        });
        card.Body.Add(CardParts.Buttons(CardParts.Save(words.Plain(language, "objections.find"), ObjectionVerbs.FindVerb, Session(call))));
        foreach (var (group, i) in text.Excuses.GroupBy(excuse => excuse.Plan.GroupId, StringComparer.Ordinal).Select((group, i) => (group, i)))
            card.Body.AddRange(CardParts.Accordion($"group-{i + 1}", CardParts.Strong(Escape.Card(group.First().Group)), isOpen: false, group.Select(excuse => Row(excuse, call))));
        if (call.SessionId is not null)
            card.Body.Add(CardParts.Buttons(Back(call, language)));
        return CardParts.ToJson(card);
    }

    private IEnumerable<AdaptiveElement> Echo(string said, Language language) =>
        said.Length == 0 ? [] : [CardParts.Subtle(words.Card(language, "objections.they-said", ("said", Escape.Shorten(said, EchoedLength))))];

    private IEnumerable<AdaptiveElement> Ways(string listKey, Call call, Language language)
    {
        yield return CardParts.Buttons(CardParts.Execute(words.Plain(language, listKey), ObjectionVerbs.ListVerb, Session(call)));
        if (call.SessionId is not null)
            yield return CardParts.Buttons(Back(call, language));
    }

    private static AdaptiveActionSet Row(Excuse excuse, Call call)
    {
        var row = CardParts.Buttons(CardParts.Execute($"{excuse.Number} · {excuse.Says}", ObjectionVerbs.ShowVerb, [("e", ObjectionDesk.IdOf(excuse)), .. Session(call)]));
        row.Spacing = AdaptiveSpacing.Small;
        return row;
    }

    private AdaptiveExecuteAction Back(Call call, Language language) =>
        CardParts.Execute(words.Plain(language, "objections.back"), CoachVerbs.Show, Session(call));

    private static (string Name, string Id)[] Session(Call call) => call.SessionId is { } id ? [("s", id)] : [];
}
