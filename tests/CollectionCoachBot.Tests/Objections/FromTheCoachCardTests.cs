using CollectionCoachBot.Coaching;
using CollectionCoachBot.Objections;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Objections;

/// <summary>"They say something else" on a coach card: what it quotes, and the way back.</summary>
public sealed class FromTheCoachCardTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public FromTheCoachCardTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData(null, true)]
    [InlineData("chain-debt", true)]
    [InlineData("dispute", false)]
    public async Task Where_the_cause_that_was_found_is_a_dispute_no_law_is_quoted(string? cause, bool quotes)
    {
        await SetAsync(customer => (customer.Jurisdiction, customer.CauseId, customer.CauseOn) = (Jurisdiction.Prc, cause, cause is null ? null : SmallLedger.Today));
        var talk = await CoachedAsync();

        await talk.PressAsync("他说的是别的");
        await talk.PressAsync("7 · 换财务了，不清楚");

        Assert.Equal(quotes, CardText.Of(talk.LastCard).Contains("532", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_way_back_is_the_coach_card_s_own()
    {
        var talk = await CoachedAsync();
        await talk.PressAsync("他说的是别的");

        Assert.Equal(CoachVerbs.Show, (string)CardText.Button(talk.LastCard, "回到辅导卡")!["verb"]!);
    }

    [Fact]
    public async Task Of_a_customer_that_went_to_somebody_else_there_is_no_way_back()
    {
        using var strict = new BotHost(_database, settings: ("Roles:Managers:0", "boss@contoso.cn"));
        var talk = await CoachedAsync(strict, "C004");
        var session = (string)CardText.Button(talk.LastCard, "特殊情形")!["data"]!["s"]!;
        await SetAsync(customer => customer.OwnerEmail = "lisi@contoso.cn", "C004");

        var list = await strict.ExecuteAsync(ObjectionVerbs.ListVerb, new JObject { ["v"] = 1, ["s"] = session });

        Assert.Contains("客户怎么说", CardText.Of(list), StringComparison.Ordinal);
        Assert.Null(CardText.Button(list, "回到辅导卡"));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private async Task<Transcript> CoachedAsync(BotHost? bot = null, string code = "C001")
    {
        var talk = new Transcript(bot ?? _bot);
        foreach (var said in new[] { "辅导 " + code, "M2", "回款主导型", "跳过" })
            await talk.SayAsync(said);
        return talk;
    }

    private async Task SetAsync(Action<Customer> set, string code = "C001")
    {
        await using var db = _database.CreateDbContext();
        set(await db.Set<Customer>().SingleAsync(customer => customer.Code == code));
        await db.SaveChangesAsync();
    }
}
