using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing;

/// <summary>Something of a company's own that was offered on a page, and that the playbook has no more when it is chosen.</summary>
public sealed class OptionsThatVanishedTests : IDisposable
{
    private readonly string _overlay = Path.Combine(Directory.CreateTempSubdirectory("coach-company-").FullName, "company");
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public OptionsThatVanishedTests()
    {
        Directory.CreateDirectory(_overlay);
        Put("library.yaml", "causes:\n  entries: [our-cause]\noptions:\n  entries: [our-way]\n");
        Put("causes.yaml", "our-cause: { why: WillingNotAble, options: [our-way] }\nchain-debt: { options: [our-way] }\n");
        foreach (var tag in new[] { "zh-CN", "en-US" })
        {
            Put($"causes.{tag}.yaml", "entries:\n  our-cause: { name: 自家原因, tell: [a, b], ask: [c, d], offer: [e, f], decides: g }\n");
            Put($"options.{tag}.yaml", "entries:\n  our-way: { name: 自家办法, when: a, how: [b, c], propose: d, papers: [e], limit: f, authority: Manager }\n");
        }

        _bot = new BotHost(_database, "zh-CN", ("Playbook:Overlay", _overlay), ("Roles:Administrators:0", Somebody.Zhang.AadObjectId));
    }

    [Theory]
    [InlineData("zh-CN", "原因 C001", "其他原因", "刚才选的这一项已经没有了")]
    [InlineData("en-US", "why C001", "Other causes", "what you chose isn't in it any more")]
    public async Task A_cause_on_a_button_is_answered_with_that_and_with_the_causes_there_are(string locale, string typed, string others, string gone)
    {
        _bot.Locale = locale;
        var more = CardText.Button(Card(await _bot.SayAsync(typed)), others)!;
        var button = CardText.Button(await _bot.ExecuteAsync((string)more["verb"]!, (JObject)more["data"]!), "自家原因")!;
        await WithoutOursAsync();

        var card = await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);

        CardCheck.Holds(card);
        Assert.Contains(gone, CardText.Of(card), StringComparison.Ordinal);
        Assert.NotNull(CardText.Button(card, locale == "zh-CN" ? "行情与大环境" : "The whole market is slow"));
    }

    [Fact]
    public async Task Keeping_it_keeps_nothing_and_says_so()
    {
        var keep = CardText.Button(Card(await _bot.SayAsync("原因 C001 自家原因")), "就是这个，记下")!;
        await WithoutOursAsync();

        var card = await _bot.ExecuteAsync((string)keep["verb"]!, (JObject)keep["data"]!);

        Assert.Contains("已经没有了", CardText.Of(card), StringComparison.Ordinal);
        using var db = _database.CreateDbContext();
        Assert.Null(db.Set<Customer>().Single(customer => customer.Code == "C001").CauseId);
    }

    [Fact]
    public async Task A_way_to_pay_leads_back_to_its_cause()
    {
        var way = CardText.Button(Card(await _bot.SayAsync("原因 C001 三角债")), "自家办法")!;
        await WithoutOursAsync();

        var card = await _bot.ExecuteAsync((string)way["verb"]!, (JObject)way["data"]!);

        Assert.Contains("已经没有了", CardText.Of(card), StringComparison.Ordinal);
        Assert.NotNull(CardText.Button(card, "转让他的应收") ?? CardText.Button(card, "就是这个，记下"));
        Assert.Null(CardText.Button(card, "自家办法"));
    }

    /// <summary>The option waits in the dialog's state while it is asked which customer is meant.</summary>
    [Fact]
    public async Task What_was_typed_behind_an_unclear_name_is_answered_once_the_customer_is_picked()
    {
        var asked = Card(await _bot.SayAsync("原因 华信 自家原因"));
        await WithoutOursAsync();

        var page = CardText.Of(Card(await _bot.SayAsync("华信物流有限公司")));

        Assert.Contains("先确认是哪一家", CardText.Of(asked), StringComparison.Ordinal);
        Assert.Contains("已经没有了", page, StringComparison.Ordinal);
        Assert.Contains("华信物流", page, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
        Directory.Delete(Path.GetDirectoryName(_overlay)!, recursive: true);
    }

    private async Task WithoutOursAsync()
    {
        foreach (var file in Directory.GetFiles(_overlay))
            File.Delete(file);
        var reloading = _bot.Services.GetRequiredService<PlaybookReloading>();
        await reloading.ReadAgainAsync(CancellationToken.None);
    }

    private void Put(string file, string content) => File.WriteAllText(Path.Combine(_overlay, file), content);

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> sent) => (JObject)sent.Last(activity => activity.Attachments?.Count > 0).Attachments[0].Content;
}
