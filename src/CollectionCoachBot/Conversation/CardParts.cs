using AdaptiveCards;
using CollectionCoachBot.People;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Conversation;

/// <summary>
/// The parts that every card is built from, so that all look and behave alike. Texts come in as markdown: what a user or a
/// ledger wrote has gone through <see cref="Texts.Escape.Card"/> already; titles of buttons are plain.
/// </summary>
internal static class CardParts
{
    /// <summary>The version of what buttons carry; the server refuses what it doesn't know, kindly.</summary>
    public const int DataVersion = 1;

    /// <summary>From ① to ⑳.</summary>
    private const int CircledNumbers = 20;

    public static AdaptiveCard Card(Language language) =>
        new(new AdaptiveSchemaVersion(1, 5)) { Lang = language == Language.Chinese ? "zh" : "en" };

    /// <summary>A form to fill in.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="problem">Why the last Save was refused, on top of it; null: it wasn't.</param>
    public static AdaptiveCard Form(Language language, string title, string? problem)
    {
        var card = Card(language);
        if (problem is not null)
            card.Body.Add(Notice(problem, AdaptiveContainerStyle.Attention));
        card.Body.Add(Title(title));
        return card;
    }

    /// <summary>What the card is about. One a card.</summary>
    public static AdaptiveTextBlock Title(string text) =>
        new(text) { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Wrap = true };

    /// <summary>What a section is about.</summary>
    public static AdaptiveTextBlock Heading(string text) =>
        new(text)
        {
            Size = AdaptiveTextSize.Medium,
            Weight = AdaptiveTextWeight.Bolder,
            Style = AdaptiveTextBlockStyle.Heading,
            Wrap = true,
            Spacing = AdaptiveSpacing.Medium,
        };

    public static AdaptiveTextBlock Text(string text, AdaptiveSpacing spacing = AdaptiveSpacing.Small) => new(text) { Wrap = true, Spacing = spacing };

    public static AdaptiveTextBlock Strong(string text) =>
        new(text) { Wrap = true, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Small };

    /// <summary>What one reads only when looking for it: where data comes from, a hint, a limit.</summary>
    public static AdaptiveTextBlock Subtle(string text) => new(text) { Wrap = true, IsSubtle = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>Small print at a card's end.</summary>
    public static AdaptiveTextBlock SmallPrint(string text) =>
        new(text) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small, Spacing = AdaptiveSpacing.Medium };

    /// <summary>
    /// Names and values side by side. Chinese may be broken between any two characters, and a long value would press the names into a column
    /// one character wide: word joiners hold a name together.
    /// </summary>
    public static AdaptiveFactSet Facts(params IEnumerable<(string Name, string Value)> facts) =>
        new() { Facts = [.. facts.Select(fact => new AdaptiveFact(Together(fact.Name), fact.Value))], Spacing = AdaptiveSpacing.Small };

    public static AdaptiveContainer Section(params IEnumerable<AdaptiveElement> items) =>
        new() { Items = Elements(items), Spacing = AdaptiveSpacing.Medium };

    /// <summary>
    /// A line that opens what stands under it and closes it again: a wide target for a thumb, and the reader stays where they are.
    /// </summary>
    /// <param name="id">Unique on the card.</param>
    /// <param name="title">What opens it; plain text, read as markdown too.</param>
    /// <param name="isOpen">Whether it starts open.</param>
    /// <param name="items">Never a required input.</param>
    public static IEnumerable<AdaptiveElement> Accordion(string id, AdaptiveTextBlock title, bool isOpen, params IEnumerable<AdaptiveElement> items)
    {
        title.Spacing = AdaptiveSpacing.None;
        yield return new AdaptiveColumnSet
        {
            Columns =
            [
                new AdaptiveColumn { Width = "stretch", Items = [title] },
                new AdaptiveColumn { Width = "auto", Items = [Mark("▸", id + "-shut", !isOpen), Mark("▾", id + "-open", isOpen)] },
            ],
            SelectAction = Toggle(title.Text, id, id + "-shut", id + "-open"),
            Spacing = AdaptiveSpacing.Small,
        };
        yield return new AdaptiveContainer { Id = id, Items = Elements(items), IsVisible = isOpen, Spacing = AdaptiveSpacing.Small };
    }

    /// <summary>Lines that are done or asked in this order, each with its number.</summary>
    public static IEnumerable<AdaptiveElement> Numbered(IEnumerable<string> lines) =>
        lines.Select((line, i) => Text($"{(i < CircledNumbers ? $"{(char)('①' + i)}" : $"{i + 1}.")} {line}"));

    /// <summary>Words to say or to copy, set apart from what is said about them.</summary>
    public static AdaptiveContainer Quote(params IEnumerable<string> paragraphs) =>
        new() { Items = [.. paragraphs.Select(text => Text(text))], Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Small };

    /// <summary>A line that must be seen first: <see cref="AdaptiveContainerStyle.Good"/>, Warning or Attention.</summary>
    public static AdaptiveContainer Notice(string text, AdaptiveContainerStyle style = AdaptiveContainerStyle.Warning) => Notice([text], style);

    /// <inheritdoc cref="Notice(string, AdaptiveContainerStyle)"/>
    public static AdaptiveContainer Notice(IEnumerable<string> lines, AdaptiveContainerStyle style = AdaptiveContainerStyle.Warning) =>
        new() { Items = [.. lines.Select(line => Text(line))], Style = style, Spacing = AdaptiveSpacing.Small };

    public static AdaptiveActionSet Buttons(params IEnumerable<AdaptiveAction> actions) =>
        new() { Actions = [.. actions], Spacing = AdaptiveSpacing.Medium };

    /// <summary>
    /// A button that is answered with a card. It carries the version and opaque ids, nothing else: whatever comes back from a
    /// card is a stranger's word.
    /// </summary>
    /// <param name="title">Plain text.</param>
    /// <param name="verb">Feature and act: <c>log.open</c>.</param>
    /// <param name="ids">Names of one letter, as a rule, and opaque ids.</param>
    public static AdaptiveExecuteAction Execute(string title, string verb, params ReadOnlySpan<(string Name, string Id)> ids) =>
        new() { Title = title, Verb = verb, Data = Data(ids), AssociatedInputs = AdaptiveAssociatedInputs.None };

    /// <summary>The one button of a form that takes the inputs along; a required input that is empty blocks it.</summary>
    public static AdaptiveExecuteAction Save(string title, string verb, params ReadOnlySpan<(string Name, string Id)> ids) =>
        new() { Title = title, Verb = verb, Data = Data(ids), Style = "positive" };

    /// <summary>An answer to a dialog's question: it arrives as a message with this value and no text.</summary>
    public static AdaptiveSubmitAction Submit(string title, params ReadOnlySpan<(string Name, string Id)> ids) =>
        new() { Title = title, Data = Data(ids), AssociatedInputs = AdaptiveAssociatedInputs.None };

    /// <summary>Opens or closes parts of the card without asking the bot.</summary>
    public static AdaptiveToggleVisibilityAction Toggle(string title, params IEnumerable<string> elementIds) =>
        new() { Title = title, TargetElements = [.. elementIds.Select(id => new AdaptiveTargetElement(id))] };

    public static JObject ToJson(AdaptiveCard card) => JObject.FromObject(card);

    /// <summary>A container is a sequence of its own elements: handed over alone it would lose its frame.</summary>
    private static List<AdaptiveElement> Elements(IEnumerable<AdaptiveElement> items) => items is AdaptiveElement one ? [one] : [.. items];

    private static AdaptiveTextBlock Mark(string mark, string id, bool isVisible) =>
        new(mark) { Id = id, IsVisible = isVisible, IsSubtle = true, Wrap = true, Spacing = AdaptiveSpacing.None };

    private static string Together(string name) => name.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? string.Join('\u2060', name.AsEnumerable()) : name;

    private static JObject Data(ReadOnlySpan<(string Name, string Id)> ids)
    {
        var data = new JObject { ["v"] = DataVersion };
        foreach (var (name, id) in ids)
            data[name] = id;
        return data;
    }
}
