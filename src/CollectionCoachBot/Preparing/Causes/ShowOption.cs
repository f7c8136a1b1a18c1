using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Causes;

/// <summary>Opens a way to pay that fits a cause. One that the playbook has no more opens the causes.</summary>
internal sealed class ShowOption(CaseFinder finder, CasePages pages, CausePage page, CauseCard causes, CurrentPlaybook playbook) : ICardAction
{
    public const string ActionVerb = "why.pay";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (await finder.OfAsync(turn, press, cancellationToken) is not { } about)
            return pages.NotFound(turn);
        var cause = page.OptionOf(press.Id("o"), turn.Language);
        var option = playbook.Edition.In(turn.Language).Topic(PlaybookText.OptionsTopic).Entries.FirstOrDefault(entry => CauseCard.OptionKey(entry.Id) == press.Id("x"));
        return cause is null || option is null
            ? await page.BuildAsync(turn, about, cause, cancellationToken)
            : causes.Option(turn, about, cause, option);
    }
}
