using CollectionCoachBot.Playbook;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Playbook;
using CollectionCoachBot.Tests.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing.Causes;

/// <summary>The page of causes: short at first, and nothing out of reach.</summary>
public sealed class CausePageTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public CausePageTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData("zh-CN", "原因 C001", "其他原因", "返回")]
    [InlineData("en-US", "why C001", "Other causes", "Back")]
    public async Task Six_causes_stand_first_and_the_others_behind_one_button(string locale, string typed, string others, string back)
    {
        _bot.Locale = locale;
        var names = ThePlaybook.Edition.In(locale == "zh-CN" ? CollectionCoachBot.People.Language.Chinese : CollectionCoachBot.People.Language.English)
            .Topic(PlaybookText.CausesTopic).Entries.Select(cause => cause.Name).ToList();

        var first = (JObject)(await _bot.SayAsync(typed)).Last().Attachments[0].Content;
        var rest = await PressAsync(first, others);
        var again = await PressAsync(rest, back);

        CardCheck.Holds(rest);
        Assert.Equal(6, Titles(first).Intersect(names).Count());
        Assert.Equal(names.Order(), Titles(first).Concat(Titles(rest)).Intersect(names).Order());
        Assert.Empty(Titles(first).Intersect(Titles(rest)).Intersect(names));
        Assert.Equal(Titles(first), Titles(again));
    }

    [Fact]
    public async Task The_button_to_the_others_is_no_cause_to_keep()
    {
        var more = CardText.Button((JObject)(await _bot.SayAsync("原因 C001")).Last().Attachments[0].Content, "其他原因")!;

        var card = await _bot.ExecuteAsync("why.keep", (JObject)more["data"]!);

        Assert.Contains("已经没有了", CardText.Of(card), StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.All(db.Set<CollectionCoachBot.Receivables.Customer>(), customer => Assert.Null(customer.CauseId));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private async Task<JObject> PressAsync(JObject card, string title)
    {
        var button = CardText.Button(card, title)!;
        return await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);
    }

    private static IReadOnlyList<string> Titles(JObject card) =>
        [.. card.Descendants().OfType<JObject>().Where(node => (string?)node["type"] == "Action.Execute").Select(node => (string)node["title"]!)];
}
