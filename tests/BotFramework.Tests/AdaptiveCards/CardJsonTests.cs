using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardJsonTests
{
    public static TheoryData<string, AdaptiveTypedElement, string> Written => new()
    {
        { "a plain text", new AdaptiveTextBlock("Due 5 May"), """{"type":"TextBlock","text":"Due 5 May"}""" },
        {
            "a heading",
            new AdaptiveTextBlock("华信建材") { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.None },
            """{"type":"TextBlock","text":"华信建材","style":"heading","size":"extraLarge","weight":"bolder","wrap":true,"spacing":"none"}"""
        },
        {
            "rich text",
            new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun("*not bold*") { Color = AdaptiveTextColor.Attention } } },
            """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"*not bold*","color":"attention"}]}"""
        },
        {
            "a hidden container",
            new AdaptiveContainer { Id = "more", IsVisible = false, Style = AdaptiveContainerStyle.Emphasis, Items = { new AdaptiveTextBlock("x") } },
            """{"type":"Container","id":"more","style":"emphasis","isVisible":false,"items":[{"type":"TextBlock","text":"x"}]}"""
        },
        {
            "a container in the default style, said aloud",
            new AdaptiveContainer { Style = AdaptiveContainerStyle.Default, PixelMinHeight = 40 },
            """{"type":"Container","style":"default","minHeight":"40px","items":[]}"""
        },
        {
            "columns",
            new AdaptiveColumnSet { Columns = { new AdaptiveColumn { Width = "2" }, new AdaptiveColumn { Width = AdaptiveWidth.Auto }, new AdaptiveColumn { Width = 50 } } },
            """{"type":"ColumnSet","columns":[{"type":"Column","width":"2","items":[]},{"type":"Column","width":"auto","items":[]},{"type":"Column","width":"50px","items":[]}]}"""
        },
        { "facts", new AdaptiveFactSet { Facts = { new AdaptiveFact("Due", "5 May") } }, """{"type":"FactSet","facts":[{"title":"Due","value":"5 May"}]}""" },
        {
            "a picture",
            new AdaptiveImage("https://example.com/a.png") { AltText = "a", PixelWidth = 16, PixelHeight = 20, Style = AdaptiveImageStyle.Person },
            """{"type":"Image","url":"https://example.com/a.png","altText":"a","width":"16px","height":"20px","style":"person"}"""
        },
        {
            "a table",
            new AdaptiveTable
            {
                FirstRowAsHeaders = false,
                Columns = { new AdaptiveTableColumnDefinition { Width = 2 }, new AdaptiveTableColumnDefinition { PixelWidth = 80, HorizontalContentAlignment = AdaptiveHorizontalContentAlignment.Right } },
                Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell { Items = { new AdaptiveTextBlock("1") } } } } },
            },
            """
            {"type":"Table","firstRowAsHeaders":false,"columns":[{"width":2},{"width":"80px","horizontalCellContentAlignment":"right"}],
             "rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"1"}]}]}]}
            """
        },
        {
            "a text input",
            new AdaptiveTextInput { Id = "note", Label = "Note", IsRequired = true, ErrorMessage = "Write a note", IsMultiline = true, MaxLength = 500, Regex = "^.+$" },
            """{"type":"Input.Text","id":"note","label":"Note","isRequired":true,"errorMessage":"Write a note","isMultiline":true,"maxLength":500,"regex":"^.+$"}"""
        },
        { "a date input", new AdaptiveDateInput { Id = "on", Min = "2026-11-01" }, """{"type":"Input.Date","id":"on","min":"2026-11-01"}""" },
        { "a number input without a value", new AdaptiveNumberInput { Id = "amount", Min = 0 }, """{"type":"Input.Number","id":"amount","min":0.0}""" },
        {
            "choices",
            new AdaptiveChoiceSetInput { Id = "mood", Style = AdaptiveChoiceInputStyle.Expanded, Choices = { new AdaptiveChoice { Title = "Calm", Value = "calm" } } },
            """{"type":"Input.ChoiceSet","id":"mood","style":"expanded","choices":[{"title":"Calm","value":"calm"}]}"""
        },
        { "a toggle", new AdaptiveToggleInput { Id = "ok", Title = "Agreed" }, """{"type":"Input.Toggle","id":"ok","title":"Agreed"}""" },
        {
            "a submit without inputs",
            new AdaptiveSubmitAction { Title = "Next", Data = new { step = "stage" }, AssociatedInputs = AdaptiveAssociatedInputs.None },
            """{"type":"Action.Submit","title":"Next","data":{"step":"stage"},"associatedInputs":"none"}"""
        },
        {
            "an execute from text",
            new AdaptiveExecuteAction { Title = "Save", Verb = "saveNote", DataJson = """{"on":"2026-11-05T00:00:00Z"}""", Style = "positive" },
            """{"type":"Action.Execute","title":"Save","verb":"saveNote","data":{"on":"2026-11-05T00:00:00Z"},"style":"positive"}"""
        },
        { "a link", new AdaptiveOpenUrlAction { UrlString = "https://example.com/?a=1", IsEnabled = false }, """{"type":"Action.OpenUrl","url":"https://example.com/?a=1","isEnabled":false}""" },
        {
            "a toggle of two elements",
            new AdaptiveToggleVisibilityAction { TargetElements = { "more", new AdaptiveTargetElement("less", isVisible: false) } },
            """{"type":"Action.ToggleVisibility","targetElements":["more",{"elementId":"less","isVisible":false}]}"""
        },
        {
            "a chart, dropped where it isn't known",
            new AdaptiveUnknownElement
            {
                Type = "Chart.Donut",
                Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
                AdditionalProperties = { ["title"] = "By outcome", ["data"] = new JArray(JObject.Parse("""{"legend":"Kept","value":12}""")) },
            },
            """{"type":"Chart.Donut","fallback":"drop","title":"By outcome","data":[{"legend":"Kept","value":12}]}"""
        },
        {
            "an element in place of another",
            new AdaptiveActionSet { Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("old client")) },
            """{"type":"ActionSet","fallback":{"type":"TextBlock","text":"old client"},"actions":[]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void An_element_is_written_with_its_type_and_without_default_values(string what, AdaptiveTypedElement element, string expected)
    {
        var card = Card(element);

        var written = element is AdaptiveAction ? JObject.Parse(card.ToJson())["actions"]![0]! : JObject.Parse(card.ToJson())["body"]![0]!;

        Assert.True(JToken.DeepEquals(JToken.Parse(expected), written), $"{what}: {written}");
        Assert.Equal("type", ((JObject)written).Properties().First().Name);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void A_card_that_was_read_is_written_as_it_was(string what, AdaptiveTypedElement element, string expected)
    {
        var json = Card(element).ToJson();

        var again = AdaptiveCard.FromJson(json).Card;

        Assert.True(JToken.DeepEquals(JToken.Parse(json), JToken.Parse(again.ToJson())), $"{what}: {again.ToJson()} {expected}");
        var read = element is AdaptiveAction ? (AdaptiveTypedElement)again.Actions[0] : again.Body[0];
        Assert.Equal(element.GetType(), read.GetType());
    }

    [Fact]
    public void The_plain_serialiser_writes_the_same_card()
    {
        var card = Card(new AdaptiveTextBlock("x") { Wrap = true });
        card.AdditionalProperties["msteams"] = new { width = "Full" };

        var plain = JObject.FromObject(card);

        Assert.True(JToken.DeepEquals(JObject.Parse(card.ToJson()), plain));
        Assert.Equal("Full", (string?)plain["msteams"]!["width"]);
    }

    [Fact]
    public void A_card_of_the_schema_keeps_everything_but_the_address_of_the_schema()
    {
        const string json = """
            {"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.5","speak":"s","lang":"zh",
             "msteams":{"width":"Full"},"rtl":false,"verticalContentAlignment":"center","minHeight":"10px",
             "body":[{"type":"RichTextBlock","inlines":["plain"]},{"type":"Media","sources":[],"spacing":"large"},{"type":"TextBlock","text":"2026-11-05T00:00:00Z","requires":{"x":"1.0"}}],
             "refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["29:a"]},
             "actions":[{"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"in"}]}},{"type":"Action.Other","title":"?"}]}
            """;

        var card = AdaptiveCard.FromJson(json).Card;

        var expected = JObject.Parse(json.Replace("\"plain\"", """{"type":"TextRun","text":"plain"}""", StringComparison.Ordinal));
        expected.Remove("$schema");
        var written = Newtonsoft.Json.JsonConvert.DeserializeObject<JObject>(card.ToJson());
        Assert.True(JToken.DeepEquals(expected, written), card.ToJson());
        Assert.IsType<AdaptiveUnknownElement>(card.Body[1]);
        Assert.IsType<AdaptiveUnknownAction>(card.Actions[1]);
    }

    [Theory]
    [InlineData("no card", "not JSON")]
    [InlineData("""{"version":"1.5"}""", "type")]
    [InlineData("""{"type":"AdaptiveCard"}""", "version")]
    [InlineData("""{"type":"AdaptiveCard","version":"five"}""", "1.5")]
    [InlineData("""{"type":"TextBlock","text":"x"}""", "TextBlock")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Action.Submit"}]}""", "Action.Submit")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"text":"x"}]}""", "type")]
    [InlineData("""{"type":{},"version":"1.5"}""", "")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Image","url":"https://x.example/","width":-5}]}""", "")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.ToggleVisibility","targetElements":[{"elementId":"a","isVisible":"x"}]}]}""", "")]
    public void What_is_no_card_is_refused(string json, string reason)
    {
        var error = Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));

        Assert.NotNull(error.InnerException);
        if (reason != "not JSON")
            Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_the_schema_does_not_know_is_read_as_the_default()
    {
        const string json = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","size":"gigantic","color":"ATTENTION"}]}""";

        var text = (AdaptiveTextBlock)AdaptiveCard.FromJson(json).Card.Body[0];

        Assert.Equal((AdaptiveTextSize.Default, AdaptiveTextColor.Attention), (text.Size, text.Color));
    }

    private static AdaptiveCard Card(AdaptiveTypedElement element)
    {
        var card = new AdaptiveCard("1.5");
        if (element is AdaptiveAction action)
            card.Actions.Add(action);
        else
            card.Body.Add((AdaptiveElement)element);
        return card;
    }
}
