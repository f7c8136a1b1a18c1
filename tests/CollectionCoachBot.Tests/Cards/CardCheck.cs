using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Cards;

/// <summary>
/// What holds for every card that the bot sends, beyond the schema: Teams' limits, what a phone and a screen reader need, and
/// that a card carries nothing which a stranger could turn against us. Every feature's card tests use it.
/// </summary>
internal static partial class CardCheck
{
    private const int MaxBytes = 80 * 1024;
    private const int MaxButtons = 6;

    /// <summary>What a phone of 320 px leaves to a row: what doesn't fit is cut off, not wrapped. One button alone shortens its title.</summary>
    private const int PhoneWidth = 288;

    public static void Holds(JObject card)
    {
        var problems = Problems(card);
        Assert.True(problems.Count == 0, "The card doesn't hold:\n" + string.Join("\n", problems));
    }

    public static IReadOnlyList<string> Problems(JObject card)
    {
        var elements = card.DescendantsAndSelf().OfType<JObject>().Where(item => item["type"]?.Type == JTokenType.String && !IsData(item)).ToList();
        return
        [
            .. CardSchema.Instance.Problems(card),
            .. Size(card),
            .. Texts(elements),
            .. Inputs(elements),
            .. Buttons(elements),
            .. Ids(elements),
            .. CardCharts.Problems(card),
        ];
    }

    /// <summary>Every text that a reader can see or open, without charts.</summary>
    public static IEnumerable<string> TextsOf(JObject card) =>
        card.Descendants().OfType<JProperty>()
            .Where(property => property.Value.Type == JTokenType.String && !property.Ancestors().OfType<JObject>().Any(IsDataOrChart)
                && (property.Name is "text" or "label" or "placeholder" || property.Name == "title" || property.Name == "value" && IsFact(property)))
            .Select(property => (string)property.Value!);

    private static IEnumerable<string> Size(JObject card)
    {
        if ((string?)card["version"] != "1.5")
            yield return "the version isn't 1.5";
        var bytes = Encoding.Unicode.GetByteCount(card.ToString(Formatting.None));
        if (bytes >= MaxBytes)
            yield return $"{bytes} bytes as UTF-16, over {MaxBytes}";
    }

    private static IEnumerable<string> Texts(IEnumerable<JObject> elements)
    {
        foreach (var element in elements)
        {
            var type = (string)element["type"]!;
            if (type == "TextBlock" && string.IsNullOrWhiteSpace((string?)element["text"]))
                yield return $"{element.Path}: an empty text";
            if (type == "TextBlock" && !Is(element, "wrap", true))
                yield return $"{element.Path}: the text doesn't wrap and is cut off on a phone";
            if (type == "Image" && string.IsNullOrWhiteSpace((string?)element["altText"]))
                yield return $"{element.Path}: an image without alt text";
            if (type == "TextBlock" && UnfilledPlaceholder().IsMatch((string?)element["text"] ?? ""))
                yield return $"{element.Path}: a placeholder was left in the text";
        }
    }

    private static IEnumerable<string> Inputs(IEnumerable<JObject> elements)
    {
        foreach (var input in elements.Where(IsInput))
        {
            foreach (var name in new[] { "label", "errorMessage" })
            {
                if (string.IsNullOrWhiteSpace((string?)input[name]))
                    yield return $"{input.Path}: an input without {name}";
            }

            var around = input.AncestorsAndSelf().OfType<JObject>().ToList();
            if (around.Exists(outer => (string?)outer["type"] == "Table"))
                yield return $"{input.Path}: an input in a table";
            if (Is(input, "isRequired", true) && around.Exists(outer => Is(outer, "isVisible", false) || (string?)outer["type"] == "Action.ShowCard"))
                yield return $"{input.Path}: a required input that may be hidden blocks the card";
        }
    }

    private static IEnumerable<string> Buttons(IReadOnlyList<JObject> elements)
    {
        var takers = 0;
        foreach (var button in elements.Where(element => ((string)element["type"]!).StartsWith("Action.", StringComparison.Ordinal)))
        {
            var type = (string)button["type"]!;
            if (string.IsNullOrWhiteSpace((string?)button["title"]) && button.Parent is not JProperty { Name: "selectAction" })
                yield return $"{button.Path}: a button without a title";
            if (type is not ("Action.Execute" or "Action.Submit"))
                continue;
            if ((string?)button["associatedInputs"] != "none" && ++takers > 1)
                yield return $"{button.Path}: only one button takes the inputs, all others say associatedInputs none";
            if (type == "Action.Execute" && string.IsNullOrWhiteSpace((string?)button["verb"]))
                yield return $"{button.Path}: no verb";
            foreach (var problem in Data(button, opaqueOnly: type == "Action.Execute"))
                yield return $"{button.Path}: {problem}";
        }

        if (takers > 0 && !elements.Any(IsInput))
            yield return "a button would take inputs, but there are none: say associatedInputs none";
        foreach (var row in elements.Where(element => element["actions"] is JArray actions && actions.Count > MaxButtons))
            yield return $"{row.Path}: more than {MaxButtons} buttons in a row";
        foreach (var row in elements.Where(element => element["actions"] is JArray { Count: > 1 } actions && Width(actions) > PhoneWidth))
            yield return $"{row.Path}: the row of buttons is wider than a phone";
    }

    /// <summary>In pixels, as Teams draws them: 7.5 a letter, 14 a Chinese character, a frame around each title and a gap between two.</summary>
    private static double Width(JArray buttons) =>
        buttons.Sum(button => 26 + (((string?)button["title"]) ?? "").Sum(c => c < '\u2E80' ? 7.5 : 14)) + 8 * (buttons.Count - 1);

    private static IEnumerable<string> Data(JObject button, bool opaqueOnly)
    {
        if (button["data"] is not JObject data || data["v"]?.Type != JTokenType.Integer)
        {
            yield return "its data is no object with a version v";
            yield break;
        }

        foreach (var (name, value) in data)
        {
            if (name == "msteams")
                yield return "msteams in the data: the local client then sends nothing";
            else if (name != "v" && value!.Type != JTokenType.String)
                yield return $"\"{name}\" isn't a string";
            else if (name != "v" && opaqueOnly && !Opaque().IsMatch((string)value!))
                yield return $"\"{name}\" is \"{value}\", which isn't an opaque id (22 characters of base64url)";
            else if (name != "v" && ((string)value!).Length > 64)
                yield return $"\"{name}\" is longer than a word";
        }
    }

    private static IEnumerable<string> Ids(IReadOnlyList<JObject> elements)
    {
        var ids = elements.Select(element => (string?)element["id"]).OfType<string>().ToList();
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            yield return $"the id {twice.Key} stands twice";
        foreach (var toggle in elements.Where(element => (string?)element["type"] == "Action.ToggleVisibility"))
        {
            foreach (var target in toggle["targetElements"] ?? new JArray())
            {
                var id = target is JObject named ? (string?)named["elementId"] : (string?)target;
                if (id is null || !ids.Contains(id, StringComparer.Ordinal))
                    yield return $"{toggle.Path}: nothing has the id {id}";
            }
        }
    }

    private static bool Is(JObject element, string name, bool value) => element[name] is JValue { Value: bool actual } && actual == value;

    private static bool IsInput(JObject element) => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static bool IsData(JObject item) => item.AncestorsAndSelf().Any(outer => outer.Parent is JProperty { Name: "data" or "msteams" });

    private static bool IsDataOrChart(JObject item) => IsData(item) || ((string?)item["type"])?.StartsWith("Chart.", StringComparison.Ordinal) == true;

    private static bool IsFact(JProperty property) => property.Parent?.Parent?.Parent is JProperty { Name: "facts" };

    [GeneratedRegex("^[A-Za-z0-9_-]{22}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opaque();

    [GeneratedRegex(@"\{[A-Za-z]\w*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnfilledPlaceholder();
}
