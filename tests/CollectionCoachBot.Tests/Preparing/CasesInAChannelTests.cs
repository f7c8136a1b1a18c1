using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing;

/// <summary>Where no dialog runs, an unclear name is picked by a button, and no file of the ledger is given out.</summary>
public sealed class CasesInAChannelTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    /// <summary>Nobody's customers: a channel sees what all who are in it may see.</summary>
    public CasesInAChannelTests()
    {
        _bot = new BotHost(_database, "zh-CN", ("Files:Address", "https://coach.example.com/"));
        using var db = _database.CreateDbContext();
        foreach (var customer in db.Set<Customer>())
            customer.OwnerEmail = null;
        db.SaveChanges();
    }

    private static Somebody Here => Somebody.Zhang with { In = "19:sales@thread.tacv2" };

    [Theory]
    [InlineData("zh-CN", "催款函 华信 英文", "您说的是哪一家？", "To: 华信物流有限公司")]
    [InlineData("en-US", "letter 华信 Chinese", "Which one do you mean?", "致：华信物流有限公司")]
    public async Task What_was_chosen_behind_an_unclear_name_holds_for_the_button_that_is_pressed(string locale, string typed, string asked, string said)
    {
        _bot.Locale = locale;

        var pick = Card(await _bot.SayAsync(typed, Here));
        var buttons = pick.Descendants().OfType<JObject>().Where(node => (string?)node["type"] == "Action.Execute").ToList();
        var letter = await _bot.ExecuteAsync((string)buttons[1]["verb"]!, (JObject)buttons[1]["data"]!, from: Here);

        CardCheck.Holds(pick);
        CardCheck.Holds(letter);
        Assert.Contains(asked, CardText.Of(pick), StringComparison.Ordinal);
        Assert.Equal(["华信建材有限公司", "华信物流有限公司"], buttons.Select(button => (string)button["title"]!));
        Assert.Contains(said, CardText.Of(letter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_text_and_its_file_waits_in_the_personal_chat()
    {
        var letter = Card(await _bot.SayAsync("催款函 C004", Here));

        CardCheck.Holds(letter);
        Assert.Contains("私聊里下载", CardText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("coach.example.com", letter.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> sent) => (JObject)sent.Last(activity => activity.Attachments?.Count > 0).Attachments[0].Content;
}
