using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Causes;

/// <summary>"That's it": the cause is kept on the customer, so that the next coaching starts from it.</summary>
internal sealed class KeepCause(CaseFinder finder, CasePages pages, CausePage page, CauseCard causes, Ledger ledger) : ICardAction
{
    public const string ActionVerb = "why.keep";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (await finder.OfAsync(turn, press, cancellationToken) is not { Account: { } account } about)
            return pages.NotFound(turn);
        if (about.NoCallId is not null)
            return await page.BuildAsync(turn, about, null, cancellationToken);
        if (page.CauseOf(press.Id("o"), about.Edition, turn.Language) is not { } cause)
            return await pages.GoneAsync(turn, page, about, null, cancellationToken);
        await ledger.KeepCauseAsync(account.CustomerId, cause, about.Edition.Causes[cause].Why, turn.Person.Id, cancellationToken);
        return await finder.OfAsync(turn, press, cancellationToken) is { } now ? causes.Build(turn, now with { Edition = about.Edition }, cause) : pages.NotFound(turn);
    }
}
