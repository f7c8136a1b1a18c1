using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Causes;

/// <summary><c>why/原因 customer</c>: the causes to choose from, our own faults first; with one chosen, what tells it, what to ask and what to offer.</summary>
internal sealed class CausePage(CauseCard causes, CaseParts parts, NoCallParts noCall, Words words) : CasePage
{
    public const string CommandName = "why";

    public override string Command => CommandName;

    public override IReadOnlyList<AnswerChoice> Options(PlaybookEdition edition, Language language) =>
        [.. edition.In(language).Topic(PlaybookText.CausesTopic).Entries.Select(cause => new AnswerChoice(cause.Id, cause.Name))];

    public override Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken) =>
        Task.FromResult(about.NoCallId is not null ? Stop(turn, about) : option is null ? List(turn, about) : causes.Build(turn, about, option));

    /// <summary>A cause is what one asks them for and what one offers them: where nobody calls any more there is neither.</summary>
    private JObject Stop(Turn turn, CustomerCase about)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("preparing.why-title", about, turn.Language));
        card.Body.AddRange(noCall.Of(about, turn.Language));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    private JObject List(Turn turn, CustomerCase about)
    {
        var (language, edition) = (turn.Language, about.Edition);
        var topic = edition.In(language).Topic(PlaybookText.CausesTopic);
        var card = CardParts.Card(language);
        card.Body.AddRange(parts.Head("preparing.why-title", about, language));
        if (about.Account?.CauseId is { } kept && topic.Entries.FirstOrDefault(entry => entry.Id == kept) is { } found)
        {
            card.Body.Add(CardParts.Notice(
                [words.Card(language, "preparing.cause-kept", ("cause", found.Name)), .. causes.FoundBy(about, language)], AdaptiveContainerStyle.Accent));
        }

        card.Body.Add(CardParts.Subtle(Escape.Card(topic.Intro)));
        string? heading = null;
        foreach (var cause in topic.Entries.OrderBy(cause => Order(edition.Causes[cause.Id])))
        {
            if (Group(edition.Causes[cause.Id], language) is var group && group != heading)
                card.Body.Add(CardParts.Strong(heading = group));
            var button = CardParts.Buttons(CardParts.Execute(cause.Name, Verb, about.Reference, ("o", IdOf(cause.Id))));
            button.Spacing = AdaptiveSpacing.Small;
            card.Body.Add(button);
        }

        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    /// <summary>Our own faults first, since mending them costs nothing; then by what a cause says of ability and willingness.</summary>
    private static int Order(CausePlan cause) => cause.IsOurs ? -1 : (int)cause.Why;

    private string Group(CausePlan cause, Language language) =>
        cause.IsOurs ? words.Card(language, "preparing.why-ours") : words.Card(language, $"coach-dialog.why-{cause.Why}");
}
