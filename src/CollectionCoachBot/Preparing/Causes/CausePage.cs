using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Causes;

/// <summary>
/// <c>why/原因 customer</c>: the causes to choose from, our own faults and the likeliest first, the rest behind a button; with one chosen, what tells it,
/// what to ask and what to offer.
/// </summary>
internal sealed class CausePage(CauseCard causes, CaseParts parts, NoCallParts noCall, Words words) : CasePage
{
    public const string CommandName = "why";

    /// <summary>An option beside the causes: those that aren't among the likeliest. No cause's id has a star.</summary>
    private const string Rest = "*";

    public override string Command => CommandName;

    public override IReadOnlyList<AnswerChoice> Options(PlaybookEdition edition, Language language) =>
    [
        .. edition.In(language).Topic(PlaybookText.CausesTopic).Entries.Select(cause => new AnswerChoice(cause.Id, cause.Name)),
        new AnswerChoice(Rest, words.Plain(language, "preparing.causes-rest")),
    ];

    /// <summary>The cause of a button; null: none, or one that isn't known any more.</summary>
    public string? CauseOf(string? id, PlaybookEdition edition, Language language) => OptionOf(id, edition, language) is { } cause and not Rest ? cause : null;

    public override Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken) =>
        Task.FromResult(about.NoCallId is not null ? Stop(turn, about) : option is null or Rest ? List(turn, about, option == Rest) : causes.Build(turn, about, option));

    /// <summary>A cause is what one asks them for and what one offers them: where nobody calls any more there is neither.</summary>
    private JObject Stop(Turn turn, CustomerCase about)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("preparing.why-title", about, turn.Language));
        card.Body.AddRange(noCall.Of(about, turn.Language));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    private JObject List(Turn turn, CustomerCase about, bool isRest)
    {
        var (language, edition) = (turn.Language, about.Edition);
        var topic = edition.In(language).Topic(PlaybookText.CausesTopic);
        var likely = LikelyCauses.Of(about);
        var card = CardParts.Card(language);
        card.Body.AddRange(parts.Head("preparing.why-title", about, language));
        if (about.Account?.CauseId is { } kept && topic.Entries.FirstOrDefault(entry => entry.Id == kept) is { } found)
        {
            card.Body.Add(CardParts.Notice(
                [words.Card(language, "preparing.cause-kept", ("cause", found.Name)), .. causes.FoundBy(about, language)], AdaptiveContainerStyle.Accent));
        }

        card.Body.Add(CardParts.Subtle(Escape.Card(topic.Intro)));
        if (isRest)
        {
            var rest = topic.Entries.Where(cause => !likely.Contains(cause.Id)).OrderBy(cause => Order(edition.Causes[cause.Id]));
            card.Body.AddRange(Buttons(rest, cause => Kind(edition.Causes[cause.Id], language), about));
            card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "preparing.back"), Verb, about.Reference)));
        }
        else
        {
            card.Body.AddRange(Buttons(likely.Select(id => topic[id]), cause => words.Card(language, edition.Causes[cause.Id].IsOurs ? "preparing.why-ours" : "preparing.why-likely"), about));
            if (topic.Entries.Count > likely.Count)
                card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "preparing.causes-rest"), Verb, about.Reference, ("o", IdOf(Rest)))));
        }

        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    /// <summary>A button a cause, under a heading wherever that changes.</summary>
    private IEnumerable<AdaptiveElement> Buttons(IEnumerable<TopicEntry> entries, Func<TopicEntry, string> headingOf, CustomerCase about)
    {
        string? heading = null;
        foreach (var cause in entries)
        {
            if (headingOf(cause) is var above && above != heading)
                yield return CardParts.Strong(heading = above);
            var button = CardParts.Buttons(CardParts.Execute(cause.Name, Verb, about.Reference, ("o", IdOf(cause.Id))));
            button.Spacing = AdaptiveSpacing.Small;
            yield return button;
        }
    }

    /// <summary>Our own faults first, since mending them costs nothing; then by what a cause says of ability and willingness.</summary>
    private static int Order(CausePlan cause) => cause.IsOurs ? -1 : (int)cause.Why;

    private string Kind(CausePlan cause, Language language) =>
        words.Card(language, cause.IsOurs ? "preparing.why-ours" : $"coach-dialog.why-{cause.Why}");
}
