using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Cards;

/// <summary>The checker must find faults, or it guards nothing.</summary>
public sealed class CardCheckTests
{
    private const string Opaque = "aaaaaaaaaaaaaaaaaaaa-1";

    [Fact]
    public void A_sound_form_with_a_chart_passes()
    {
        var card = Card($$"""
            { "type": "Container", "style": "emphasis", "items": [{ "type": "TextBlock", "text": "M1 380,000.00元", "wrap": true, "size": "large" }] },
            { "type": "FactSet", "facts": [{ "title": "M2", "value": "5" }] },
            { "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": "a" }, { "type": "TextRun", "text": "b", "weight": "bolder" }] },
            { "type": "Table", "columns": [{ "width": 1 }], "rows": [{ "type": "TableRow", "cells": [{ "type": "TableCell", "items": [] }] }] },
            { "type": "Input.ChoiceSet", "id": "outcome", "label": "Outcome", "errorMessage": "Choose", "isRequired": true, "choices": [{ "title": "Paid", "value": "Paid" }] },
            { "type": "Chart.Donut", "data": [{ "legend": "M1", "value": 380000 }, { "legend": "M2", "value": 5 }], "fallback": "drop" },
            { "type": "ActionSet", "actions": [
              { "type": "Action.Execute", "title": "Save", "verb": "log.save", "data": { "v": 1, "f": "{{Opaque}}" } },
              { "type": "Action.Execute", "title": "Back", "verb": "log.back", "data": { "v": 1 }, "associatedInputs": "none" }] }
            """);

        CardCheck.Holds(card);
    }

    [Theory]
    [InlineData("""{ "type": "TextBlok", "text": "a", "wrap": true }""", "a TextBlok can't stand here")]
    [InlineData("""{ "type": "Action.OpenUrl", "title": "a", "url": "https://a.example" }""", "can't stand here")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "wrap": true, "colour": "good" }""", "has no \"colour\"")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "wrap": true, "size": "huge" }""", "huge")]
    [InlineData("""{ "type": "TextBlock", "wrap": true }""", "needs \"text\"")]
    [InlineData("""{ "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": "a", "weigth": "bolder" }] }""", "has no \"weigth\"")]
    [InlineData("""{ "type": "RichTextBlock", "inlines": [{ "type": "TextBlock", "text": "a", "wrap": true }] }""", "a TextBlock can't stand here")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "wrap": "yes" }""", "isn't a boolean")]
    [InlineData("""{ "type": "TextBlock", "text": "a" }""", "doesn't wrap")]
    [InlineData("""{ "type": "TextBlock", "text": " ", "wrap": true }""", "empty text")]
    [InlineData("""{ "type": "TextBlock", "text": "pay {amount}", "wrap": true }""", "placeholder")]
    [InlineData("""{ "type": "Image", "url": "https://a.example/a.png" }""", "alt text")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "A" }""", "without errorMessage")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "errorMessage": "A" }""", "without label")]
    [InlineData("""{ "type": "Container", "isVisible": false, "items": [{ "type": "Input.Text", "id": "a", "label": "A", "errorMessage": "A", "isRequired": true }] }""", "hidden")]
    [InlineData("""{ "type": "Table", "columns": [], "rows": [{ "type": "TableRow", "cells": [{ "type": "TableCell", "items": [{ "type": "Input.Text", "id": "a", "label": "A", "errorMessage": "A" }] }] }] }""", "in a table")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.Execute", "title": "a", "data": { "v": 1 }, "associatedInputs": "none" }] }""", "no verb")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.Execute", "title": "a", "verb": "a", "data": { "v": 1, "s": "380000" }, "associatedInputs": "none" }] }""", "opaque")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.Execute", "title": "a", "verb": "a", "data": { "s": "a" }, "associatedInputs": "none" }] }""", "version")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.Submit", "title": "a", "data": { "v": 1, "msteams": {} }, "associatedInputs": "none" }] }""", "msteams")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.Execute", "title": "a", "verb": "a", "data": { "v": 1 } }] }""", "there are none")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.OpenUrl", "title": "Coach me", "url": "https://a.example" }, { "type": "Action.OpenUrl", "title": "Done", "url": "https://a.example" }, { "type": "Action.OpenUrl", "title": "Next working day", "url": "https://a.example" }] }""", "wider than a phone")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.ToggleVisibility", "title": "a", "targetElements": ["b"] }] }""", "nothing has the id b")]
    [InlineData("""{ "type": "Chart.Donut", "data": [] }""", "fallback")]
    [InlineData("""{ "type": "Chart.Radar", "data": [], "fallback": "drop" }""", "no Chart.Radar")]
    [InlineData("""{ "type": "Chart.HorizontalBar", "data": [{ "x": "M1", "y": 17 }], "fallback": "drop" }, { "type": "TextBlock", "text": "117", "wrap": true }""", "17 stands in the chart only")]
    public void A_fault_is_found(string body, string problem)
    {
        var problems = CardCheck.Problems(Card(body));

        Assert.Contains(problems, found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_of_80_KB_as_UTF_16_is_too_large()
    {
        var card = Card($$"""{ "type": "TextBlock", "text": "{{new string('a', 41_000)}}", "wrap": true }""");

        Assert.Contains(CardCheck.Problems(card), problem => problem.Contains("bytes as UTF-16", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_buttons_may_not_both_take_the_inputs()
    {
        var card = Card("""
            { "type": "Input.Text", "id": "a", "label": "A", "errorMessage": "A" },
            { "type": "ActionSet", "actions": [
              { "type": "Action.Execute", "title": "Save", "verb": "a.save", "data": { "v": 1 } },
              { "type": "Action.Execute", "title": "Back", "verb": "a.back", "data": { "v": 1 } }] }
            """);

        Assert.Contains(CardCheck.Problems(card), problem => problem.Contains("only one button", StringComparison.Ordinal));
    }

    private static JObject Card(string body) => JObject.Parse($$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [{{body}}] }""");
}
