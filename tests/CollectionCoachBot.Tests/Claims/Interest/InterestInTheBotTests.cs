using CollectionCoachBot.Claims;
using CollectionCoachBot.Claims.Interest;
using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Claims.Interest;

/// <summary>What may be claimed for paying late, through the whole bot, on Monday, November 23, 2026.</summary>
public class InterestInTheBotTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public InterestInTheBotTests()
    {
        _bot = new BotHost(_database);
        using var db = _database.CreateDbContext();
        var customer = db.Set<Customer>().First(known => known.Code == "C002");
        db.AddRange(
            Of(customer, "0007", new DateOnly(2025, 12, 1), 100_000m), Of(customer, "0008", new DateOnly(2025, 12, 15), 50_000m, disputed: 20_000m), Of(customer, "0009", new DateOnly(2026, 5, 1), 8_000m),
            Of(customer, "0010", new DateOnly(2025, 11, 1), 9_000m, DueBasis.Acceptance), Of(customer, "0011", new DateOnly(2025, 11, 5), 7_000m, disputed: 7_000m));
        db.SaveChanges();
    }

    [Theory]
    [InlineData("zh-CN", "利息 C001", "约定的利率", "合同的法律", "利息 INV-C001", "利息")]
    [InlineData("en-US", "interest C001", "Agreed rate", "Contract's law", "late interest inv-c001", "interest")]
    public async Task What_is_missing_is_asked_then_it_is_counted(string locale, string typed, string rate, string contract, string invoice, string alone)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);
        await talk.PressAsync(rate);
        await talk.PressAsync(Filled(talk.LastCard, InterestForm.SaveVerb, (InterestForm.Choice, InterestForm.None)));
        await talk.PressAsync(contract);
        await talk.PressAsync(Filled(talk.LastCard, "interest.contract-save",
            (LawForm.Jurisdiction, "Prc"), (LawForm.OurSize, "Sme"), (LawForm.TheirSize, "Large"), (LawForm.Kind, "Goods"), (LawForm.Told, LawForm.Yes)));
        await talk.SayAsync(invoice);
        await talk.SayAsync(alone);

        Approved.Matches(talk.Text, $"interest.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "利息 C002")]
    [InlineData("en-US", "interest C002")]
    public async Task A_sale_has_a_range_and_says_of_each_invoice_what_was_left_out(string locale, string typed)
    {
        _bot.Locale = locale;
        await KnowAsync("C002", new(Jurisdiction.Prc, CompanySize.Large, CompanySize.Large, ContractKind.Goods, null));

        var card = Card(await _bot.SayAsync(typed));

        CardCheck.Holds(card);
        Approved.Matches(CardText.Of(card), $"interest.sale.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", Jurisdiction.Uk, "2026-06-30之后的利率还不知道", "GBP 40.00")]
    [InlineData("en-US", Jurisdiction.Eu, "The rate isn't known after 2026-06-30", "EUR 40.00")]
    [InlineData("en-US", Jurisdiction.Us, "ask counsel", "no rule here")]
    internal async Task Under_another_law_its_own_rule_is_named(string locale, Jurisdiction law, params string[] said)
    {
        _bot.Locale = locale;
        await KnowAsync("C003", new(law, default, default, ContractKind.Goods, null));

        var card = CardText.Of(Card(await _bot.SayAsync(locale == "zh-CN" ? "利息 C003" : "interest C003")));

        Assert.All(said, text => Assert.Contains(text, card, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "超过每天3%", "Day", "5")]
    [InlineData("zh-CN", "利率要大于零", "Day", "没有")]
    [InlineData("en-US", "say whether it's per day", "none", "0.05")]
    public async Task What_can_not_be_read_comes_back_with_the_form(string locale, string problem, string choice, string percent)
    {
        _bot.Locale = locale;
        var card = Card(await _bot.SayAsync(locale == "zh-CN" ? "利息 C001" : "interest C001"));
        var open = CardText.Button(card, locale == "zh-CN" ? "约定的利率" : "Agreed rate")!;
        var form = await _bot.ExecuteAsync((string)open["verb"]!, (JObject)open["data"]!);

        var filled = Filled(form, InterestForm.SaveVerb, (InterestForm.Choice, choice), (InterestForm.Percent, percent), (InterestForm.Clause, "第8条"));
        var again = await _bot.ExecuteAsync(InterestForm.SaveVerb, (JObject)filled["data"]!);

        CardCheck.Holds(again);
        Assert.Contains(problem, CardText.Of(again), StringComparison.Ordinal);
        Assert.Equal(percent, (string?)again.SelectTokens("$..body[*]").OfType<JObject>().First(node => (string?)node["id"] == InterestForm.Percent)["value"]);
        await using var db = _database.CreateDbContext();
        Assert.Empty(db.Set<InterestTerms>());
    }

    [Fact]
    public async Task An_agreed_rate_is_kept_changed_and_forgotten_again()
    {
        _bot.Locale = "en-US";
        await SaveRateAsync("Day", "0.05");
        await SaveRateAsync("Year", "12", "8.2");
        InterestTerms kept;
        await using (var db = _database.CreateDbContext())
            kept = await db.Set<InterestTerms>().SingleAsync();
        var shown = CardText.Of(Card(await _bot.SayAsync("interest C001")));
        await SaveRateAsync(InterestForm.Unknown, null);

        Assert.Equal((12m, RatePeriod.Year, "8.2", SmallLedger.Today), (kept.Percent, kept.Per, kept.Clause, kept.AnsweredOn));
        Assert.Contains("CNY 5,621.92", shown, StringComparison.Ordinal); // 380,000 × 12 % ÷ 365 × 45
        Assert.Contains("told by 张三", shown, StringComparison.Ordinal);
        await using var after = _database.CreateDbContext();
        Assert.Empty(after.Set<InterestTerms>());
    }

    [Theory]
    [InlineData("why", "款项有争议，谈清之前都不算")]
    [InlineData("gone", "不再打电话")]
    [InlineData("person", "个人名义")]
    public async Task In_a_dispute_where_nobody_calls_and_of_a_natural_person_nothing_is_counted(string what, string said)
    {
        await KnowAsync("C001", Debts.Sme);
        await SetAsync("C001", customer =>
        {
            customer.WhyUnpaid = what == "why" ? WhyUnpaid.Disputed : null;
            customer.SpecialId = what == "gone" ? "gone" : null;
            customer.IsNaturalPerson = what == "person";
        });

        var card = CardText.Of(Card(await _bot.SayAsync("利息 C001")));

        Assert.Contains(said, card, StringComparison.Ordinal);
        Assert.DoesNotContain("8,550.00", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_that_several_have_is_picked()
    {
        await KnowAsync("C001", Debts.Sme);
        await using (var db = _database.CreateDbContext())
        {
            db.Add(Of(await db.Set<Customer>().FirstAsync(known => known.Code == "C001"), "0007", SmallLedger.Today.AddDays(-10), 1_000m));
            await db.SaveChangesAsync();
        }

        var pick = Card(await _bot.SayAsync("利息 0007"));
        var button = CardText.Button(pick, "华信建材有限公司")!;
        var card = CardText.Of(await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!));

        CardCheck.Holds(pick);
        Assert.Contains("有几家都有0007这张发票", CardText.Of(pick), StringComparison.Ordinal);
        Assert.Contains("5.00元", card, StringComparison.Ordinal);
        Assert.DoesNotContain("INV-C001", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0007", "0404")]
    [InlineData("华信物流", "天边无此行号")]
    public async Task Outside_ones_scope_neither_customer_nor_invoice_exists(string theirs, string nobodys)
    {
        using var bot = new BotHost(_database, "zh-CN", ("Roles:Administrators:0", "admin@contoso.cn"));

        var said = await bot.SayAsync("利息 " + theirs, Somebody.Li);
        var other = await bot.SayAsync("利息 " + nobodys, Somebody.Li);

        Assert.Equal(Assert.Single(other).Text.Replace(nobodys, theirs, StringComparison.Ordinal), Assert.Single(said).Text);
    }

    [Theory]
    [InlineData("interest.open")]
    [InlineData(InterestForm.OpenVerb)]
    [InlineData(InterestForm.SaveVerb)]
    [InlineData("interest.contract")]
    [InlineData("interest.contract-save")]
    [InlineData("evidence.contract")]
    [InlineData("evidence.contract-save")]
    [InlineData("interest.invoice")]
    public async Task A_button_outside_ones_scope_finds_nothing_and_keeps_nothing(string verb)
    {
        using var bot = new BotHost(_database, "zh-CN", ("Roles:Administrators:0", "admin@contoso.cn"));
        string id;
        await using (var db = _database.CreateDbContext())
            id = (await db.Set<Customer>().FirstAsync(customer => customer.Code == "C002")).Id;
        await bot.SayAsync("帮助", Somebody.Li);

        var card = CardText.Of(await bot.ExecuteAsync(
            verb, new JObject { ["v"] = 1, ["c"] = id, ["i"] = ShowInvoice.KeyOf("0007"), [InterestForm.Choice] = "none", [LawForm.Jurisdiction] = "Uk" }, from: Somebody.Li));

        Assert.Contains("没有这个客户", card, StringComparison.Ordinal);
        await using var after = _database.CreateDbContext();
        Assert.Empty(after.Set<InterestTerms>());
        Assert.Equal(Jurisdiction.Unknown, (await after.Set<Customer>().FirstAsync(customer => customer.Id == id)).Jurisdiction);
    }

    [Fact]
    public async Task From_the_page_of_preparation_it_is_one_button()
    {
        var page = Card(await _bot.SayAsync("准备 C001"));
        var button = CardText.Button(page, "逾期利息")!;

        var card = await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);

        Assert.Contains("逾期利息：华信建材有限公司", CardText.Of(card), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> sent) => (JObject)sent.Last(activity => activity.Attachments?.Count > 0).Attachments[0].Content;

    /// <summary>A form's Save with what was put into its fields.</summary>
    private static JObject Filled(JObject form, string verb, params (string Name, string? Value)[] inputs)
    {
        var save = (JObject)form.Descendants().OfType<JObject>().First(node => (string?)node["verb"] == verb).DeepClone();
        foreach (var (name, value) in inputs)
            save["data"]![name] = value;
        return save;
    }

    private static Receivable Of(Customer customer, string invoice, DateOnly due, decimal open, DueBasis basis = DueBasis.FixedDate, decimal disputed = 0m) => new()
    {
        CustomerId = customer.Id, InvoiceNumber = invoice, DueOn = due, DueBasis = basis, Amount = open, Open = open, Disputed = disputed, Currency = "CNY",
    };

    private async Task SaveRateAsync(string choice, string? percent, string? clause = null)
    {
        var open = CardText.Button(Card(await _bot.SayAsync("interest C001")), "Agreed rate")!;
        var form = await _bot.ExecuteAsync((string)open["verb"]!, (JObject)open["data"]!);
        var save = Filled(form, InterestForm.SaveVerb, (InterestForm.Choice, choice), (InterestForm.Percent, percent), (InterestForm.Clause, clause));
        await _bot.ExecuteAsync(InterestForm.SaveVerb, (JObject)save["data"]!);
    }

    /// <summary>Nothing was agreed, and these are the facts of the contract.</summary>
    private async Task KnowAsync(string code, ContractFacts facts)
    {
        await using var db = _database.CreateDbContext();
        var customer = await db.Set<Customer>().FirstAsync(known => known.Code == code);
        (customer.Jurisdiction, customer.OurSizeAtSigning, customer.TheirSizeAtSigning, customer.ContractKind, customer.SizeTold) =
            (facts.Jurisdiction, facts.OurSize, facts.TheirSize, facts.Kind, facts.SizeTold);
        db.Add(new InterestTerms { CustomerId = customer.Id, AnsweredOn = SmallLedger.Today, AnsweredById = "somebody" });
        await db.SaveChangesAsync();
    }

    private async Task SetAsync(string code, Action<Customer> change)
    {
        await using var db = _database.CreateDbContext();
        var customer = await db.Set<Customer>().FirstAsync(known => known.Code == code);
        change(customer);
        await db.SaveChangesAsync();
    }
}
