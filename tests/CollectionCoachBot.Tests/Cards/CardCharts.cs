using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Cards;

/// <summary>
/// Charts are Teams' own and outside the schema. Phones and screen readers may not have them: each drops out where it isn't
/// known, and every figure in it stands on the card as text.
/// </summary>
internal static class CardCharts
{
    private static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.Ordinal,
        "Chart.Donut", "Chart.Pie", "Chart.VerticalBar", "Chart.VerticalBar.Grouped", "Chart.HorizontalBar", "Chart.HorizontalBar.Stacked", "Chart.Line", "Chart.Gauge");

    private static readonly FrozenSet<string> Properties = FrozenSet.Create(StringComparer.Ordinal,
        "type", "id", "title", "showTitle", "data", "colorSet", "color", "displayMode", "xAxisTitle", "yAxisTitle", "showBarValues", "showLegend", "stacked",
        "value", "min", "max", "segments", "subLabel", "valueFormat", "fallback", "separator", "spacing", "height", "isVisible");

    public static IEnumerable<string> Problems(JObject card)
    {
        var charts = card.Descendants().OfType<JObject>().Where(IsChart).ToList();
        var texts = charts.Count == 0 ? [] : CardCheck.TextsOf(card).ToList();
        foreach (var chart in charts)
        {
            if (!Types.Contains((string)chart["type"]!))
                yield return $"{chart.Path}: Teams has no {chart["type"]}";
            foreach (var unknown in chart.Properties().Where(property => !Properties.Contains(property.Name)))
                yield return $"{chart.Path}: a chart has no \"{unknown.Name}\"";
            if ((string?)chart["fallback"] != "drop")
                yield return $"{chart.Path}: the fallback isn't \"drop\"";
            foreach (var figure in Figures(chart).Where(figure => !texts.Exists(text => Shows(text, figure))))
                yield return $"{chart.Path}: {figure.ToString(CultureInfo.InvariantCulture)} stands in the chart only, not as text";
        }
    }

    private static bool IsChart(JObject item) => ((string?)item["type"])?.StartsWith("Chart.", StringComparison.Ordinal) == true;

    private static IEnumerable<decimal> Figures(JObject chart) =>
        chart.Descendants().OfType<JProperty>()
            .Where(property => property.Name is "value" or "y" && property.Value.Type is JTokenType.Integer or JTokenType.Float)
            .Where(property => property.Value.Type is JTokenType.Integer or JTokenType.Float)
            .Select(property => (decimal)property.Value)
            .Where(figure => figure != 0m);

    /// <summary>In any form that our texts give a figure: 380,000.00, 380,000, 38万, 12.5.</summary>
    private static bool Shows(string text, decimal figure) =>
        new[] { "#,##0.00", "#,##0", "0.##", "0.#" }
            .Select(format => figure.ToString(format, CultureInfo.InvariantCulture))
            .Append((figure / 10_000m).ToString("0.##", CultureInfo.InvariantCulture) + "万")
            .Any(shown => ContainsNumber(text, shown));

    private static bool ContainsNumber(string text, string shown)
    {
        for (var at = text.IndexOf(shown, StringComparison.Ordinal); at >= 0; at = text.IndexOf(shown, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 ? ' ' : text[at - 1];
            var after = at + shown.Length == text.Length ? ' ' : text[at + shown.Length];
            if (!char.IsAsciiDigit(before) && before is not ('.' or ',') && !char.IsAsciiDigit(after))
                return true;
        }

        return false;
    }
}
