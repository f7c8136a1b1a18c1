using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

/// <summary>Buttons of questions that were answered already.</summary>
public sealed class AnsweredButtonsTests
{
    [Fact]
    public async Task A_button_of_an_earlier_question_brings_the_open_question_again()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var talk = new Transcript(host);
        await talk.SayAsync("Northwind");
        var old = CardText.Button(talk.LastCard, "M1 · 1-30 days")!;
        await talk.SayAsync("1");

        await talk.PressAsync(old);
        var again = CardText.Of(talk.LastCard);
        await talk.SayAsync("cancel");
        await talk.PressAsync(old);

        Assert.Contains("How does this customer deal with paying?", again, StringComparison.Ordinal);
        Assert.Contains("earlier question", again, StringComparison.Ordinal);
        Assert.Contains("What's next?", CardText.Of(talk.LastCard), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1", "by the book", "skip")]
    public async Task A_second_click_at_once_says_nothing_and_a_later_one_is_told_what_is_next(params string[] answers)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var question = (JObject)(await host.SayAsync("Northwind"))[^1].Attachments[0].Content;
        foreach (var answer in answers[..^1])
            question = (JObject)(await host.SayAsync(answer))[^1].Attachments[0].Content;
        var button = CardText.Button(question, answers[^1] == "1" ? "M3 · 61-90 days, that's right" : "Skip")!;
        await host.SubmitAsync((JObject)button["data"]!);

        var atOnce = await host.SubmitAsync((JObject)button["data"]!);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await host.SubmitAsync((JObject)button["data"]!);

        Assert.Empty(atOnce);
        Assert.NotEmpty(Assert.Single(later).Attachments);
    }

    [Fact]
    public async Task A_second_click_at_once_says_nothing_where_the_question_could_not_lose_its_buttons()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var question = (JObject)(await host.SayAsync("Northwind"))[^1].Attachments[0].Content;
        var button = CardText.Button(question, "M3 · 61-90 days, that's right")!;
        host.Teams.RefusesUpdates = true;
        var first = await host.SubmitAsync((JObject)button["data"]!);

        var atOnce = await host.SubmitAsync((JObject)button["data"]!);

        Assert.NotEmpty(first);
        Assert.Empty(atOnce);
    }
}
