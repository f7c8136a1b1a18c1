using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>"Take back": what was logged by mistake doesn't count any more.</summary>
internal sealed class WithdrawEvidence(CaseFinder finder, CasePages pages, EvidencePage page, ClaimsBook book) : ClaimPress(finder, pages, page)
{
    public const string ActionVerb = "evidence.withdraw";

    public override string Verb => ActionVerb;

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        if (press.Id("e") is { } id)
            await book.WithdrawAsync(account.CustomerId, id, turn.Person.Id, cancellationToken);
        return await ShowAsync(turn, press, cancellationToken);
    }
}
