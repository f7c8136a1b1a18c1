using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching.Law;

/// <summary>The form about a contract, and the statements of law that hold for it with their sources.</summary>
internal sealed class LawCards(Words words)
{
    public JObject Form(AccountBrief account, string sessionId, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.AddRange(Questions(account, language));
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(words.Plain(language, "coaching.law-save"), CoachVerbs.LawSave, ("s", sessionId)),
            CardParts.Execute(words.Plain(language, "coaching.show"), CoachVerbs.Show, ("s", sessionId))));
        return CardParts.ToJson(card);
    }

    /// <summary>The form without its buttons, for whoever saves it (<see cref="LawForm.Read"/>).</summary>
    public IEnumerable<AdaptiveElement> Questions(AccountBrief account, Language language)
    {
        var facts = account.Contract;
        return
        [
            CardParts.Title(words.Card(language, "coaching.law-form", ("customer", Escape.Shorten(account.Name, 40)))),
            CardParts.Subtle(words.Card(language, "coaching.law-form-intro")),
            Choice(LawForm.Jurisdiction, "jurisdiction", "jurisdiction", facts.Jurisdiction, Enum.GetValues<Jurisdiction>(), language),
            Choice(LawForm.OurSize, "our-size", "size", facts.OurSize, [CompanySize.Unknown, CompanySize.Sme, CompanySize.Large], language),
            Choice(LawForm.TheirSize, "their-size", "size", facts.TheirSize, Enum.GetValues<CompanySize>(), language),
            Choice(LawForm.Kind, "kind", "kind", facts.Kind, Enum.GetValues<ContractKind>(), language),
            Choices(LawForm.Told, "told", facts.SizeTold switch { true => LawForm.Yes, false => LawForm.No, null => LawForm.Unknown },
                [(LawForm.Unknown, "unknown"), (LawForm.Yes, "told-true"), (LawForm.No, "told-false")], language),
        ];
    }

    /// <param name="account">The customer.</param>
    /// <param name="kind">Before acceptance and in a dispute nothing is quoted.</param>
    /// <param name="session">The coaching that it was opened from: its stage, and the way back.</param>
    /// <param name="factsBy">Who answered for the contract; null: nobody who is known.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="edition">The playbook in force.</param>
    public JObject Statements(AccountBrief account, CallKind kind, CoachSession session, string? factsBy, Language language, PlaybookEdition edition)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "coaching.law-title", ("customer", Escape.Shorten(account.Name, 40)))));
        card.Body.AddRange(kind == CallKind.Stage
            ? Quoted(account, session.Stage, language, edition.In(language))
            : [CardParts.Text(words.Card(language, "coaching.law-not-yet"))]);
        if (account.ContractOn is { } on)
        {
            var date = Figures.Date(on, account.Today, language);
            card.Body.Add(CardParts.SmallPrint(factsBy is null
                ? words.Card(language, "coaching.law-on", ("date", date))
                : words.Card(language, "coaching.law-by", ("name", factsBy), ("date", date))));
        }

        card.Body.Add(CardParts.Buttons(
            CardParts.Execute(words.Plain(language, "coaching.show"), CoachVerbs.Show, ("s", session.Id)),
            CardParts.Execute(words.Plain(language, "coaching.law-edit"), CoachVerbs.LawEdit, ("s", session.Id))));
        return CardParts.ToJson(card);
    }

    private IEnumerable<AdaptiveElement> Quoted(AccountBrief account, OverdueStage stage, Language language, PlaybookText text)
    {
        var answers = text.Law.Values.ToLookup(entry => LawScope.Of(entry, account, stage));
        if (answers[LawAnswer.Holds].Any())
            yield return CardParts.Subtle(words.Card(language, "coaching.law-say"));
        foreach (var entry in answers[LawAnswer.Holds])
        {
            yield return CardParts.Quote(Escape.Card(entry.Statement));
            yield return CardParts.Subtle(words.Card(language, "coaching.law-source", ("article", entry.Article), ("date", Figures.IsoDate(entry.Checked))));
        }

        if (answers[LawAnswer.Unknown].Any())
            yield return CardParts.Text(words.Card(language, "coaching.law-missing"));
        else if (account.Contract.Jurisdiction != Jurisdiction.Unknown && text.Law.Values.All(entry => entry.Jurisdiction != account.Contract.Jurisdiction))
            yield return CardParts.Text(words.Card(language, "coaching.law-elsewhere"));
        else if (!answers[LawAnswer.Holds].Any())
            yield return CardParts.Text(words.Card(language, "coaching.law-none"));
    }

    private AdaptiveChoiceSetInput Choice<T>(string id, string label, string values, T value, IReadOnlyList<T> offered, Language language)
        where T : struct, Enum =>
        Choices(id, label, value.ToString(), [.. offered.Select(one => (one.ToString(), one.Equals(default(T)) ? "unknown" : $"{values}-{TextKeys.Of(one)}"))], language);

    private AdaptiveChoiceSetInput Choices(string id, string label, string value, IReadOnlyList<(string Value, string Key)> offered, Language language) => new()
    {
        Id = id,
        Label = words.Plain(language, "coaching.law-" + label),
        ErrorMessage = words.Plain(language, "coaching.law-choose"),
        Style = AdaptiveChoiceInputStyle.Compact,
        Value = value,
        Choices = [.. offered.Select(one => new AdaptiveChoice { Title = words.Plain(language, "coaching.law-" + one.Key), Value = one.Value })],
    };
}
