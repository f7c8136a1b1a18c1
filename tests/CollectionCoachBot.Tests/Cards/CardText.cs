using System.Text;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Cards;

/// <summary>A card as a person reads it from top to bottom: texts, inputs as (label: value), buttons as [title]; what is closed stands in ‹ ›.</summary>
internal static class CardText
{
    public static string Of(JObject card)
    {
        var text = new StringBuilder();
        Write(card["body"], text, "");
        Write(card["actions"], text, "");
        return text.ToString().TrimEnd();
    }

    /// <summary>The data of the button of that title (or of the title behind its number).</summary>
    public static JObject? Button(JObject card, string title) => card.DescendantsAndSelf().OfType<JObject>()
        .FirstOrDefault(node => ((string?)node["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true
            && ((string?)node["title"] == title || ((string?)node["title"])?.EndsWith("· " + title, StringComparison.Ordinal) == true));

    /// <summary>Where the first button that opens a page leads to; null: none does.</summary>
    public static Uri? LinkOf(JObject card) =>
        card.DescendantsAndSelf().OfType<JObject>().FirstOrDefault(node => (string?)node["type"] == "Action.OpenUrl") is { } button ? new Uri((string)button["url"]!) : null;

    private static void Write(JToken? node, StringBuilder text, string indent)
    {
        switch (node)
        {
            case JArray items:
                foreach (var item in items)
                    Write(item, text, indent);
                break;
            case JObject element:
                WriteElement(element, text, (bool?)element["isVisible"] == false ? indent + "‹ " : indent);
                break;
        }
    }

    /// <summary>Bold as in markdown.</summary>
    private static string? Run(JToken run) => (string?)run["weight"] == "bolder" ? $"**{run["text"]}**" : (string?)run["text"];

    private static void WriteElement(JObject element, StringBuilder text, string indent)
    {
        var type = (string?)element["type"] ?? "";
        if (type == "TextBlock")
            text.Append(indent).AppendLine((string?)element["text"]);
        else if (type == "FactSet")
            foreach (var fact in element["facts"]!)
                text.Append(indent).AppendLine($"{((string?)fact["title"])?.Replace("\u2060", "", StringComparison.Ordinal)}: {fact["value"]}");
        else if (type.StartsWith("Action.", StringComparison.Ordinal))
            text.Append(indent).AppendLine($"[{element["title"]}]");
        else if (type.StartsWith("Input.", StringComparison.Ordinal))
            text.Append(indent).AppendLine($"({element["label"]}: {element["value"]})");
        else if (type.StartsWith("Chart.", StringComparison.Ordinal))
            text.Append(indent).AppendLine($"<{type}>");
        foreach (var children in new[] { "items", "columns", "rows", "cells", "actions", "inlines" })
            Write(element[children], text, indent);
        if (type == "RichTextBlock")
            text.Append(indent).AppendLine(string.Concat(element["inlines"]!.Select(Run)));
    }
}
