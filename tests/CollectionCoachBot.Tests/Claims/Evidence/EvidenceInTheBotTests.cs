using CollectionCoachBot.Claims;
using CollectionCoachBot.Claims.Evidence;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Playbook;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Claims.Evidence;

/// <summary>How long debts can be enforced, and what proves it, through the whole bot, on Monday, November 23, 2026.</summary>
public class EvidenceInTheBotTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public EvidenceInTheBotTests() => _bot = new BotHost(_database, "zh-CN", ("Files:Address", "https://coach.example.com/"));

    [Theory]
    [InlineData("zh-CN", "证据 C002", "登记证据", "撤回", "诉讼时效 A2", "证据 C003")]
    [InlineData("en-US", "evidence C002", "Log evidence", "Take back", "limitation A2", "evidence C003")]
    public async Task Clocks_are_shown_evidence_is_logged_and_taken_back(string locale, string typed, string log, string takeBack, string invoice, string unknown)
    {
        _bot.Locale = locale;
        await KnowAsync("C002", ("A1", new DateOnly(2023, 12, 1)), ("A2", new DateOnly(2024, 2, 10)), ("A3", new DateOnly(2024, 5, 1)), ("A5", new DateOnly(2022, 1, 1)));
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);
        CardCheck.Holds(talk.LastCard);
        await talk.PressAsync(log);
        CardCheck.Holds(talk.LastCard);
        await talk.PressAsync(Filled(talk.LastCard, nameof(EvidenceKind.SignedPlan), "2026-03-02", EvidenceForm.All));
        await talk.PressAsync(takeBack);
        await talk.SayAsync(invoice);
        await talk.SayAsync(unknown);

        Approved.Matches(talk.Text, $"evidence.{locale}.txt");
    }

    [Fact]
    public async Task The_contract_is_asked_on_the_way_and_leads_back_to_the_evidence()
    {
        var open = CardText.Button(Card(await _bot.SayAsync("证据 C003")), "合同的法律")!;
        var form = await _bot.ExecuteAsync((string)open["verb"]!, (JObject)open["data"]!);
        var (save, back) = (CardText.Button(form, "保存")!, CardText.Button(form, "返回")!);

        var saved = await _bot.ExecuteAsync((string)save["verb"]!, (JObject)save["data"]!);
        var returned = await _bot.ExecuteAsync((string)back["verb"]!, (JObject)back["data"]!);

        Assert.Contains("诉讼时效和证据：", CardText.Of(saved), StringComparison.Ordinal);
        Assert.Equal(CardText.Of(saved), CardText.Of(returned));
    }

    [Fact]
    public async Task One_form_logs_once_and_who_takes_it_back_is_kept()
    {
        await KnowAsync("C002", ("A1", new DateOnly(2023, 12, 1)));
        var save = Filled(await FormAsync(), nameof(EvidenceKind.DeliveredLetter), "2026-03-02", ShowInvoice.KeyOf("A1"));

        await _bot.ExecuteAsync(EvidenceForm.SaveVerb, (JObject)save["data"]!);
        var card = await _bot.ExecuteAsync(EvidenceForm.SaveVerb, (JObject)save["data"]!);
        var back = CardText.Button(card, "撤回")!;
        await _bot.ExecuteAsync((string)back["verb"]!, (JObject)back["data"]!);

        await using var db = _database.CreateDbContext();
        var row = await db.Set<ClaimEvidence>().SingleAsync();
        Assert.Equal(("A1", EvidenceKind.DeliveredLetter, new DateOnly(2026, 3, 2)), (row.InvoiceNumber, row.Kind, row.Day));
        Assert.Equal(row.LoggedById, row.WithdrawnById);
    }

    [Theory]
    [InlineData("Rumor", "2026-03-02", "all", "请选是什么")]
    [InlineData("PartPayment", "2026-11-24", "all", "不晚于今天")]
    [InlineData("PartPayment", "2006-11-22", "all", "最早20年前")]
    [InlineData("PartPayment", "", "all", "请填日期")]
    [InlineData("PartPayment", "2026-03-02", "elsewhere", "已经不在未收里了")]
    public async Task What_is_missing_or_was_not_offered_comes_back_with_the_form(string kind, string day, string invoice, string problem)
    {
        await KnowAsync("C002", ("A1", new DateOnly(2023, 12, 1)));
        var save = Filled(await FormAsync(), kind, day, invoice);

        var again = await _bot.ExecuteAsync(EvidenceForm.SaveVerb, (JObject)save["data"]!);

        CardCheck.Holds(again);
        Assert.Contains(problem, CardText.Of(again), StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.Empty(db.Set<ClaimEvidence>());
    }

    [Theory]
    [InlineData("2023-12-01", "还剩8天", true)]
    [InlineData("2024-05-22", "还剩180天", true)]
    [InlineData("2024-05-23", "诉讼时效", false)]
    [InlineData("2022-01-01", "1张发票按记录估算可能过了诉讼时效", true)]
    public async Task The_coach_card_and_the_preparation_warn_in_time(string due, string said, bool isSaid)
    {
        await KnowAsync("C002", ("A1", Debts.Day(due)));

        var prepared = CardText.Of(Card(await _bot.SayAsync("准备 C002")));
        var coached = CardText.Of(await CoachAsync("C002"));

        Assert.Equal((isSaid, isSaid), (coached.Contains(said, StringComparison.Ordinal), prepared.Contains(said, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2023-12-20", "", "诉讼时效到12月20日")]
    [InlineData("2023-12-20", "2024-12-01", null)]
    [InlineData("2022-01-01", "", "有发票可能过了诉讼时效")]
    public async Task The_worklist_counts_it_by_what_was_logged(string due, string evidence, string? said)
    {
        await KnowAsync("C002", ("A1", Debts.Day(due)));
        if (evidence.Length > 0)
            await _bot.ExecuteAsync(EvidenceForm.SaveVerb, (JObject)Filled(await FormAsync(), nameof(EvidenceKind.DeliveredLetter), evidence, ShowInvoice.KeyOf("A1"))["data"]!);

        var card = CardText.Of(Card(await _bot.SayAsync("今日")));

        Assert.Equal(said is not null, card.Contains("诉讼时效", StringComparison.Ordinal));
        Assert.Contains(said ?? "华信物流", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_may_be_over_for_all_demands_are_dropped_and_legal_goes_first()
    {
        await KnowAsync("C002", ("A1", new DateOnly(2022, 1, 1)));
        await using (var db = _database.CreateDbContext())
            await db.Set<Receivable>().Where(receivable => receivable.InvoiceNumber == "INV-C002").ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.DueOn, new DateOnly(2023, 1, 1)));

        var coached = await CoachAsync("C002");
        var letter = CardText.Of(Card(await _bot.SayAsync("催款函 C002")));
        var interest = CardText.Of(Card(await _bot.SayAsync("利息 C002")));

        CardCheck.Holds(coached);
        Approved.Matches(CardText.Of(coached).Replace(ThePlaybook.Edition.Version, "VERSION", StringComparison.Ordinal), "legal-first.zh-CN.txt");
        Assert.Contains("可能过了诉讼时效", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("/files/", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("× 0.05%", interest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_knows_nothing_of_it()
    {
        await KnowAsync("C002", ("A1", new DateOnly(2023, 12, 1)));

        var letter = CardText.Of(Card(await _bot.SayAsync("催款函 C002")));

        Assert.Contains("A1", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("时效", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evidence.open")]
    [InlineData("evidence.invoice")]
    [InlineData(EvidenceForm.OpenVerb)]
    [InlineData(EvidenceForm.SaveVerb)]
    [InlineData(WithdrawEvidence.ActionVerb)]
    public async Task A_button_outside_ones_scope_finds_nothing_and_keeps_nothing(string verb)
    {
        await KnowAsync("C002", ("A1", new DateOnly(2023, 12, 1)));
        using var bot = new BotHost(_database, "zh-CN", ("Roles:Administrators:0", "admin@contoso.cn"));
        await bot.SayAsync("帮助", Somebody.Li);
        string id;
        await using (var db = _database.CreateDbContext())
            id = (await db.Set<Customer>().FirstAsync(customer => customer.Code == "C002")).Id;

        var card = CardText.Of(await bot.ExecuteAsync(
            verb, new JObject { ["v"] = 1, ["c"] = id, ["f"] = id, ["i"] = ShowInvoice.KeyOf("A1"), ["kind"] = "PartPayment", ["day"] = "2026-03-02", ["invoice"] = "all" }, from: Somebody.Li));

        Assert.Contains("没有这个客户", card, StringComparison.Ordinal);
        await using var after = _database.CreateDbContext();
        Assert.Empty(after.Set<ClaimEvidence>());
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> sent) => (JObject)sent.Last(activity => activity.Attachments?.Count > 0).Attachments[0].Content;

    private static JObject Filled(JObject form, string kind, string day, string invoice)
    {
        var save = (JObject)form.Descendants().OfType<JObject>().First(node => (string?)node["verb"] == EvidenceForm.SaveVerb).DeepClone();
        (save["data"]!["kind"], save["data"]!["day"], save["data"]!["invoice"]) = (kind, day, invoice);
        return save;
    }

    private async Task<JObject> FormAsync()
    {
        var open = CardText.Button(Card(await _bot.SayAsync("证据 C002")), "登记证据")!;
        return await _bot.ExecuteAsync((string)open["verb"]!, (JObject)open["data"]!);
    }

    private async Task<JObject> CoachAsync(string code)
    {
        var card = new JObject();
        foreach (var answer in new[] { "辅导 " + code, "1", "1", "跳过" })
            card = Card(await _bot.SayAsync(answer));
        return card;
    }

    /// <summary>A contract under PRC law for services, and what is open of it beside what the ledger has.</summary>
    private async Task KnowAsync(string code, params (string Invoice, DateOnly Due)[] debts)
    {
        await using var db = _database.CreateDbContext();
        var customer = await db.Set<Customer>().FirstAsync(known => known.Code == code);
        (customer.Jurisdiction, customer.ContractKind) = (Jurisdiction.Prc, ContractKind.Services);
        db.AddRange(debts.Select(debt => new Receivable
        {
            CustomerId = customer.Id, InvoiceNumber = debt.Invoice, DueOn = debt.Due, Amount = 30_000m, Open = 20_000m, Currency = "CNY",
        }));
        await db.SaveChangesAsync();
    }
}
