using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Causes;

/// <summary>Opens a way to pay that fits a cause. Where the playbook has it no more, the cause; where it hasn't that either, the causes.</summary>
internal sealed class ShowOption(CaseFinder finder, CasePages pages, CausePage page, CauseCard causes) : ICardAction
{
    public const string ActionVerb = "why.pay";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (await finder.OfAsync(turn, press, cancellationToken) is not { } about)
            return pages.NotFound(turn);
        if (about.NoCallId is not null)
            return await page.BuildAsync(turn, about, null, cancellationToken);
        var cause = page.CauseOf(press.Id("o"), about.Edition, turn.Language);
        var option = about.Edition.In(turn.Language).Topic(PlaybookText.OptionsTopic).Entries.FirstOrDefault(entry => CauseCard.OptionKey(entry.Id) == press.Id("x"));
        return cause is null || option is null
            ? await pages.GoneAsync(turn, page, about, cause, cancellationToken)
            : causes.Option(turn, about, cause, option);
    }
}
