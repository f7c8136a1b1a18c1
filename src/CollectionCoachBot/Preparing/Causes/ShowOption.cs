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
        var cause = playbook.Edition.Causes.FirstOrDefault(known => CauseCard.CauseKey(known.Id) == press.Id("o"));
        var option = playbook.Edition.In(turn.Language).Topic("options").Entries.FirstOrDefault(entry => CauseCard.OptionKey(entry.Id) == press.Id("x"));
        return cause is null || option is null
            ? await page.BuildAsync(turn, about, cause?.Id, cancellationToken)
            : causes.Option(turn, about, cause.Id, option);
    }
}
