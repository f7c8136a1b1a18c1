using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Playbook;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing.Letters;

/// <summary>What a letter adds up, and what it leaves out.</summary>
public sealed class LetterPageTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public LetterPageTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData("zh-CN", "催款函 C004")]
    [InlineData("en-US", "letter C004")]
    public async Task A_statement_lists_all_that_is_open_and_what_is_disputed_apart(string locale, string typed)
    {
        _bot.Locale = locale;
        await OweAsync("C004", (-60, 5_000m, 0m, "CNY"), (-40, 800m, 300m, "CNY"), (-90, 70m, 0m, "USD"), (-20, 40m, 40m, "USD"));
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);

        Approved.Matches(talk.Text, $"statement.{locale}.txt");
    }

    [Fact]
    public async Task A_statement_of_what_is_disputed_altogether_adds_up_nothing_else()
    {
        await using (var db = _database.CreateDbContext())
        {
            var receivable = await db.Set<Receivable>().FirstAsync(known => known.InvoiceNumber == "INV-C001");
            receivable.Disputed = receivable.Open;
            await db.SaveChangesAsync();
        }

        var letter = await SayAsync("催款函 C001");

        Assert.Contains("有异议合计：380,000.00元", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("\n合计：", letter, StringComparison.Ordinal);
        Assert.Contains("有异议、另行核对的：", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("留了空行", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "催款函 C001", "其中50,000.00元，贵司已答应11月25日（周三）付，我司以该日为准；本函请付的是其余330,000.00元。", "其中已答应11月25日（周三）付：50,000.00元", "本函请付：330,000.00元")]
    [InlineData("en-US", "letter C001", "You have promised CNY 50,000.00 of it for Wed, Nov 25, and we rely on that day. What this letter asks for is the rest: CNY 330,000.00.", "Of it promised for Wed, Nov 25: CNY 50,000.00", "Asked for now: CNY 330,000.00")]
    public async Task What_is_promised_for_a_day_to_come_is_not_asked_for(string locale, string typed, params string[] said)
    {
        _bot.Locale = locale;
        await PromiseAsync(50_000m);

        var letter = await SayAsync(typed);

        Assert.All(said, line => Assert.Contains(line, letter, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(380_000, "CNY", 2, 380_000, "往来对账函", null)] // all of it is promised: nothing is left to ask for
    [InlineData(50_000, "CNY", 2, 410_000, "其余360,000.00元", null)] // 30,000 of it came already
    [InlineData(50_000, "CNY", -1, 380_000, "贵司曾答应11月22日（周日）付50,000.00元", "本函请付")] // its day has come: all is asked for
    [InlineData(50_000, "USD", 2, 0, "催款函：请商定付款安排", "本函请付")] // nothing of it is in this letter
    public async Task How_much_of_a_demand_a_promise_takes_out(int amount, string currency, int days, int openBefore, string said, string? notSaid)
    {
        await PromiseAsync(amount, currency, days, openBefore);

        var letter = await SayAsync("催款函 C001");

        Assert.Contains(said, letter, StringComparison.Ordinal);
        if (notSaid is not null)
            Assert.DoesNotContain(notSaid, letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "催款函 C001")]
    [InlineData("en-US", "letter C001")]
    public async Task A_letter_names_the_company_in_full_wherever_it_names_it(string locale, string typed)
    {
        const string Name = "Consolidated Intercontinental Building Materials Trading Company Limited";
        _bot.Locale = locale;
        await using (var db = _database.CreateDbContext())
        {
            (await db.Set<Customer>().FirstAsync(customer => customer.Code == "C001")).Name = Name;
            await db.SaveChangesAsync();
        }

        var letter = await SayAsync(typed);

        Assert.True(letter.Split(Name).Length > 2, letter);
    }

    [Theory]
    [InlineData(OverdueStage.M0)]
    [InlineData(OverdueStage.M1)]
    [InlineData(OverdueStage.M2)]
    [InlineData(OverdueStage.M3)]
    [InlineData(OverdueStage.M3Plus)]
    internal void A_reply_slip_fits_any_currency(OverdueStage stage)
    {
        Assert.DoesNotContain("…元", ThePlaybook.Edition.Chinese.Letters[stage].Reply.Variants[0].Template, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "催款函 C001")]
    [InlineData("en-US", "letter C001")]
    public async Task Blanks_to_write_on_need_no_escaping(string locale, string typed)
    {
        _bot.Locale = locale;

        var letter = await SayAsync(typed);

        Assert.Contains("……", letter, StringComparison.Ordinal);
        Assert.DoesNotContain('_', letter);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private async Task<string> SayAsync(string text) => CardText.Of((JObject)Assert.Single(await _bot.SayAsync(text)).Attachments[0].Content);

    private async Task PromiseAsync(decimal amount, string currency = "CNY", int days = 2, decimal openBefore = 380_000m)
    {
        await using var db = _database.CreateDbContext();
        db.Add(new Promise
        {
            CustomerId = (await db.Set<Customer>().FirstAsync(known => known.Code == "C001")).Id, Amount = amount, Currency = currency, PayOn = SmallLedger.Today.AddDays(days),
            MadeAt = _bot.Clock.GetUtcNow().AddDays(-3), OpenBefore = openBefore, State = days < 0 ? PromiseState.DueNotVerifiable : PromiseState.Open,
        });
        await db.SaveChangesAsync();
    }

    private async Task OweAsync(string code, params (int Days, decimal Open, decimal Disputed, string Currency)[] open)
    {
        await using var db = _database.CreateDbContext();
        var customer = await db.Set<Customer>().FirstAsync(known => known.Code == code);
        db.AddRange(open.Select((part, i) => new Receivable
        {
            CustomerId = customer.Id, InvoiceNumber = $"INV-{code}-{i + 2}", DueOn = SmallLedger.Today.AddDays(-part.Days), Amount = part.Open, Open = part.Open, Disputed = part.Disputed, Currency = part.Currency,
        }));
        await db.SaveChangesAsync();
    }
}
