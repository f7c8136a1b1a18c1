using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing;

/// <summary>Shows a page for a customer, or says why it can't.</summary>
internal sealed class CasePages(IEnumerable<CasePage> pages, CaseFinder finder, Words words) : ICustomerPages
{
    public bool Has(string command) => pages.Any(known => known.Command == command);

    public async Task ShowAsync(Turn turn, string command, string customerId, string? option, CancellationToken cancellationToken)
    {
        var page = pages.First(known => known.Command == command);
        var about = await finder.OfAsync(turn.Person, turn.Scope, null, customerId, cancellationToken);
        var isGone = about is not null && option is not null && page.Options(about.Edition, turn.Language).All(known => known.Value != option);
        await SendAsync(
            turn,
            about is null ? NotFound(turn)
            : isGone ? await GoneAsync(turn, page, about, null, cancellationToken)
            : await page.BuildAsync(turn, about, option, cancellationToken),
            cancellationToken);
    }

    public async Task ShowAsync(Turn turn, CasePage page, CardPress press, CancellationToken cancellationToken) =>
        await SendAsync(turn, await OfAsync(turn, page, press, cancellationToken), cancellationToken);

    /// <summary>The page of a button.</summary>
    public async Task<JObject> OfAsync(Turn turn, CasePage page, CardPress press, CancellationToken cancellationToken)
    {
        if (await finder.OfAsync(turn, press, cancellationToken) is not { } about)
            return NotFound(turn);
        var option = page.OptionOf(press.Id("o"), about.Edition, turn.Language);
        return option is null && press.Id("o") is not null
            ? await GoneAsync(turn, page, about, null, cancellationToken)
            : await page.BuildAsync(turn, about, option, cancellationToken);
    }

    /// <summary>What was chosen isn't in the playbook any more: that it is so, above what there is to choose from now.</summary>
    /// <param name="turn">Who chose.</param>
    /// <param name="page">The page it was chosen for.</param>
    /// <param name="about">The customer.</param>
    /// <param name="option">What the page has still of what was chosen; null: nothing.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    public async Task<JObject> GoneAsync(Turn turn, CasePage page, CustomerCase about, string? option, CancellationToken cancellationToken)
    {
        var card = await page.BuildAsync(turn, about, option, cancellationToken);
        ((JArray)card["body"]!).Insert(0, JObject.FromObject(CardParts.Notice(words.Card(turn.Language, "preparing.option-gone"))));
        return card;
    }

    /// <summary>Where no dialog runs: the customers to pick from as buttons.</summary>
    public Task PickAsync(Turn turn, CasePage page, IReadOnlyList<CustomerHit> hits, string? option, CancellationToken cancellationToken)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Heading(words.Card(turn.Language, "preparing.pick")));
        foreach (var hit in hits)
        {
            var title = Escape.Shorten(Escape.Plain(hit.Name), 40);
            card.Body.Add(CardParts.Buttons(option is null
                ? CardParts.Execute(title, page.Verb, ("c", hit.CustomerId))
                : CardParts.Execute(title, page.Verb, ("c", hit.CustomerId), ("o", page.IdOf(option)))));
        }

        return SendAsync(turn, CardParts.ToJson(card), cancellationToken);
    }

    public JObject NotFound(Turn turn)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.Add(CardParts.Notice(words.Card(turn.Language, "preparing.not-found")));
        return CardParts.ToJson(card);
    }

    private Task SendAsync(Turn turn, JObject card, CancellationToken cancellationToken) =>
        turn.ShowAsync(card, words.Plain(turn.Language, "preparing.summary"), cancellationToken);
}
