using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Summaries;

/// <summary>The totals of one currency: figures as text for everybody, and the chart of the overdue stages where the client draws charts.</summary>
internal sealed class SummaryCurrencyPart(Words words)
{
    /// <param name="figures">The totals.</param>
    /// <param name="change">How they changed within a week; null: nobody knows.</param>
    /// <param name="language">Of the card.</param>
    public IEnumerable<AdaptiveElement> Of(CurrencyFigures figures, OverdueChange? change, Language language) =>
    [
        CardParts.Heading(Overdue(figures, language)),
        .. Change(change, language),
        Open(figures, language),
        .. Held(figures, language),
        .. figures.Overdue > 0m ? [Chart(figures, language)] : Array.Empty<AdaptiveElement>(),
        Stages(figures, language),
    ];

    /// <summary>One line, with the figures under it once it is opened. A chart that begins hidden has no width to draw itself in.</summary>
    public IEnumerable<AdaptiveElement> Closed(CurrencyFigures figures, OverdueChange? change, Language language) =>
        CardParts.Accordion("currency-" + figures.Currency, CardParts.Strong(Overdue(figures, language)), isOpen: false, [.. Change(change, language), Open(figures, language), .. Held(figures, language), Stages(figures, language)]);

    private string Overdue(CurrencyFigures figures, Language language) =>
        words.Card(language, "summaries.overdue", ("amount", Money(figures.Overdue, figures, language)), ("accounts", figures.OverdueAccounts));

    /// <summary>One line whose parts add up.</summary>
    private IEnumerable<AdaptiveElement> Change(OverdueChange? change, Language language)
    {
        if (change is null)
            yield break;
        var (more, other) = (change.After - change.Before, change.Other);
        string Amount(decimal amount) => Figures.Money(Math.Abs(amount), change.Currency, language);
        yield return CardParts.Text(words.Card(
            language, more == 0m ? "summaries.change-none" : more > 0m ? "summaries.change-more" : "summaries.change-less",
            ("amount", Amount(more)), ("new", Amount(change.New)), ("collected", Amount(change.Collected)),
            ("other", other == 0m ? "" : words.Plain(language, other > 0m ? "summaries.change-other-more" : "summaries.change-other-less", ("amount", Amount(other))))));
    }

    private AdaptiveTextBlock Open(CurrencyFigures figures, Language language) => CardParts.Text(figures.OverdueDisputed > 0m
        ? words.Card(language, "summaries.open-disputed", ("amount", Money(figures.Open, figures, language)), ("disputed", Money(figures.OverdueDisputed, figures, language)))
        : words.Card(language, "summaries.open", ("amount", Money(figures.Open, figures, language))));

    private IEnumerable<AdaptiveElement> Held(CurrencyFigures figures, Language language)
    {
        if (figures.OverdueHeld > 0m)
            yield return CardParts.Text(words.Card(language, "summaries.held", ("amount", Money(figures.OverdueHeld, figures, language))));
    }

    private AdaptiveFactSet Stages(CurrencyFigures figures, Language language) => CardParts.Facts(figures.Stages
        .Where(stage => stage.Count > 0)
        .Select(stage => (stage.Stage.Code(), words.Card(language, "summaries.stage", ("amount", Money(stage.Amount, figures, language)), ("count", stage.Count)))));

    private static string Money(decimal amount, CurrencyFigures figures, Language language) => Figures.Money(amount, figures.Currency, language);

    private AdaptiveUnknownElement Chart(CurrencyFigures figures, Language language) => new()
    {
        Type = "Chart.HorizontalBar",
        AdditionalProperties =
        {
            ["title"] = words.Plain(language, "summaries.chart", ("currency", figures.Currency)),
            ["showTitle"] = true,
            ["displayMode"] = "AbsoluteWithAxis",
            ["data"] = new JArray(figures.Stages.Where(stage => stage.Stage != OverdueStage.M0).Select(stage => new JObject
            {
                ["x"] = stage.Stage.Code(),
                ["y"] = stage.Amount,
                ["color"] = Color(stage.Stage),
            })),
            ["fallback"] = "drop",
        },
    };

    /// <summary>Told apart where a chart shows one of them only: marigold and "warning" are both yellow.</summary>
    private static string Color(OverdueStage stage) => stage switch
    {
        OverdueStage.M1 => "categoricalBlue",
        OverdueStage.M2 => "warning",
        OverdueStage.M3 => "divergingLightRed",
        _ => "divergingMaroon",
    };
}
