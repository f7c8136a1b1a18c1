using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Customers;

/// <summary>What is known of a customer, through the whole bot, on Monday, November 23, 2026.</summary>
public class CustomerInTheBotTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public CustomerInTheBotTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData("zh-CN", "客户 C001")]
    [InlineData("en-US", "customer C001")]
    public async Task The_card_says_what_is_known_and_where_it_is_from(string locale, string typed)
    {
        _bot.Locale = locale;
        await _bot.SayAsync("help");
        await FillAsync();

        var card = Card(await _bot.SayAsync(typed));

        CardCheck.Holds(card);
        Approved.Matches(CardText.Of(card), $"customer.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "客户C004")]
    [InlineData("en-US", "customer C004")]
    public async Task Of_a_customer_about_whom_little_is_known_it_says_so(string locale, string typed)
    {
        _bot.Locale = locale;

        var card = Card(await _bot.SayAsync(typed));

        CardCheck.Holds(card);
        Approved.Matches(CardText.Of(card), $"customer.little.{locale}.txt");
    }

    [Theory]
    [MemberData(nameof(Places.WithLocales), MemberType = typeof(Places))]
    public async Task It_is_shown_by_typing_and_picked_where_several_fit_wherever_one_asks(string place, string locale)
    {
        _bot.Locale = locale;
        await using (var db = _database.CreateDbContext())
            await db.Set<Customer>().ExecuteUpdateAsync(set => set.SetProperty(customer => customer.OwnerEmail, (string?)null));

        var sent = await _bot.SayAsync(locale == "zh-CN" ? "客户 华信" : "customer 华信", Places.Of(place));
        var pick = CardText.Button(Card(sent), "华信物流有限公司");

        Assert.NotNull(pick);
        var card = (string?)pick["type"] == "Action.Submit"
            ? Card(await _bot.SubmitAsync((JObject)pick["data"]!, Places.Of(place)))
            : await _bot.ExecuteAsync((string)pick["verb"]!, (JObject)pick["data"]!, from: Places.Of(place));
        Assert.Contains("52,300.00", CardText.Of(card), StringComparison.Ordinal);
        Assert.Contains("C002", CardText.Of(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_page_of_preparation_it_is_one_button()
    {
        var button = CardText.Button(Card(await _bot.SayAsync("准备 C001")), "客户资料")!;

        var card = await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);

        Assert.Contains("客户资料：华信建材有限公司", CardText.Of(card), StringComparison.Ordinal);
        Assert.Null(CardText.Button(card, "客户资料"));
    }

    [Theory]
    [InlineData("380000", null)]
    [InlineData("378765.43", "超出信用额度1,234.57元")]
    public async Task A_limit_is_exceeded_by_what_is_open_beyond_it(string limit, string? said)
    {
        await SetAsync(customer => (customer.CreditLimit, customer.CreditLimitCurrency) = (decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture), "CNY"));

        var card = CardText.Of(Card(await _bot.SayAsync("客户 C001")));

        Assert.Equal(said is not null, card.Contains("超出信用额度", StringComparison.Ordinal));
        Assert.Contains(said ?? "信用额度", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_ledger_wrote_can_not_become_markdown()
    {
        await SetAsync(customer => customer.Contact = "[王](https://example.com) **会计**");

        var card = Card(await _bot.SayAsync("客户 C001"));

        CardCheck.Holds(card);
        Assert.DoesNotContain(CardCheck.TextsOf(card), text => text.Contains("](https://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_ones_scope_there_is_no_such_customer()
    {
        using var bot = new BotHost(_database, "zh-CN", ("Roles:Administrators:0", "admin@contoso.cn"));

        var said = await bot.SayAsync("客户 华信物流", Somebody.Li);
        var other = await bot.SayAsync("客户 天边无此行号", Somebody.Li);

        Assert.Equal(Assert.Single(other).Text.Replace("天边无此行号", "华信物流", StringComparison.Ordinal), Assert.Single(said).Text);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> sent) => (JObject)sent.Last(activity => activity.Attachments?.Count > 0).Attachments[0].Content;

    private async Task SetAsync(Action<Customer> change)
    {
        await using var db = _database.CreateDbContext();
        change(await db.Set<Customer>().FirstAsync(known => known.Code == "C001"));
        await db.SaveChangesAsync();
    }

    /// <summary>As much as can be known of one.</summary>
    private async Task FillAsync()
    {
        await using var db = _database.CreateDbContext();
        var customer = await db.Set<Customer>().FirstAsync(known => known.Code == "C001");
        var person = await db.Set<CollectionCoachBot.People.Person>().SingleAsync();
        person.Email = "zhangsan@contoso.cn";
        (customer.CreditLimit, customer.CreditLimitCurrency, customer.ImportSequence) = (300_000m, "CNY", 1);
        (customer.Segment, customer.Grade, customer.GradeOn, customer.GradeById) = (Segment.Project, Grade.B, SmallLedger.Today.AddDays(-30), person.Id);
        customer.Cycle = new PaymentCycle { StatementDay = 25, InvoiceCutoffDay = 28, PlanCutoffDay = 5, PayDay = 15, Signer = "刘总" };
        (customer.Jurisdiction, customer.ContractKind, customer.TheirSizeAtSigning, customer.OurSizeAtSigning, customer.SizeTold) =
            (Jurisdiction.Prc, ContractKind.Goods, CompanySize.Large, CompanySize.Sme, true);
        (customer.ContractOn, customer.ContractById) = (SmallLedger.Today.AddDays(-5), person.Id);
        db.AddRange(
            new CustomerAlias { CustomerId = customer.Id, Name = "华信建材厂" },
            new UnappliedCash { CustomerId = customer.Id, Currency = "CNY", Amount = 12_000m, AsOf = SmallLedger.Today.AddDays(-3) },
            new CustomerEntry { CustomerId = customer.Id, Field = CustomerField.Contact, LedgerSaid = "李会计", Entered = "王会计", EnteredOn = SmallLedger.Today.AddDays(-1), EnteredById = person.Id },
            new CustomerEntry { CustomerId = customer.Id, Field = CustomerField.Cycle, EnteredOn = SmallLedger.Today.AddDays(-2), EnteredById = person.Id },
            new Receivable { CustomerId = customer.Id, InvoiceNumber = "INV-2", DueOn = SmallLedger.Today.AddDays(7), Amount = 20_000m, Open = 20_000m, Currency = "CNY" },
            new Receivable { CustomerId = customer.Id, InvoiceNumber = "INV-3", DueOn = SmallLedger.Today.AddDays(-100), Amount = 500m, Open = 500m, Currency = "EUR" },
            new Hold
            {
                CustomerId = customer.Id, Kind = HoldKind.Dispute, Reason = "数量对不上", HandledBy = "张三", UntilOn = SmallLedger.Today.AddDays(8), PlacedById = person.Id,
                PlacedAt = _bot.Clock.GetUtcNow(), FormId = "form", ReceivableId = null,
            });
        await db.SaveChangesAsync();
    }
}
