using CollectionCoachBot.People;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching.Cards;

/// <summary>What a reader sees of a card without opening anything, buttons included.</summary>
internal static class VisibleText
{
    /// <summary>The last one holds words together and isn't seen.</summary>
    private const string Marks = "①②③☐⚠·\u2060";

    public static IReadOnlyList<string> Of(JObject card)
    {
        var texts = new List<string>();
        Walk(card, texts);
        return texts;
    }

    /// <summary>Chinese characters with punctuation, or English words. The marks of lists and of what opens aren't read and don't count.</summary>
    public static int Measure(JObject card, Language language) => Of(card).Sum(text => language == Language.Chinese
        ? text.Count(c => !char.IsWhiteSpace(c) && !Marks.Contains(c, StringComparison.Ordinal))
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit)));

    private static void Walk(JToken token, List<string> texts)
    {
        if (token is JArray list)
        {
            foreach (var item in list)
                Walk(item, texts);
            return;
        }

        if (token is not JObject element || element["isVisible"] is JValue { Value: false })
            return;
        switch ((string?)element["type"])
        {
            case "TextBlock" when (string?)element["text"] is not ("\u25B8" or "\u25BE"):
                texts.Add((string)element["text"]!);
                break;
            case "FactSet":
                texts.AddRange(element["facts"]!.SelectMany(fact => new[] { (string)fact["title"]!, (string)fact["value"]! }));
                break;
            case { } action when action.StartsWith("Action.", StringComparison.Ordinal):
                texts.Add((string)element["title"]!);
                break;
        }

        foreach (var part in new[] { "body", "items", "columns", "actions" })
        {
            if (element[part] is { } children)
                Walk(children, texts);
        }
    }
}
