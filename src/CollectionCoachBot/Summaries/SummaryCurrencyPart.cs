using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Summaries;

/// <summary>The totals of one currency: figures as text for everybody, and the chart of the overdue stages where the client draws charts.</summary>
internal sealed class SummaryCurrencyPart(Words words)
{
    public IEnumerable<AdaptiveElement> Of(CurrencyFigures figures, Language language)
    {
        yield return CardParts.Heading(words.Card(
            language, "summaries.overdue", ("amount", Money(figures.Overdue)), ("accounts", figures.OverdueAccounts)));
        yield return CardParts.Text(figures.OverdueDisputed > 0m
            ? words.Card(language, "summaries.open-disputed", ("amount", Money(figures.Open)), ("disputed", Money(figures.OverdueDisputed)))
            : words.Card(language, "summaries.open", ("amount", Money(figures.Open))));
        if (figures.Overdue > 0m)
            yield return Chart(figures, language);
        yield return CardParts.Facts(figures.Stages
            .Where(stage => stage.Count > 0)
            .Select(stage => (stage.Stage.Code(), words.Card(language, "summaries.stage", ("amount", Money(stage.Amount)), ("count", stage.Count)))));

        string Money(decimal amount) => Figures.Money(amount, figures.Currency, language);
    }

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

    private static string Color(OverdueStage stage) => stage switch
    {
        OverdueStage.M1 => "categoricalBlue",
        OverdueStage.M2 => "categoricalMarigold",
        OverdueStage.M3 => "warning",
        _ => "attention",
    };
}
