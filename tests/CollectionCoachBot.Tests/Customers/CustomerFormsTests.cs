using CollectionCoachBot.Claims;
using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Customers;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Customers;

/// <summary>What people enter about a customer, through the whole bot, on Monday, November 23, 2026.</summary>
public class CustomerFormsTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public CustomerFormsTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData("zh-CN", "客户 C001", "付款节奏", "改资料", "合同")]
    [InlineData("en-US", "customer C001", "Pay days", "Details", "Contract")]
    public async Task What_is_missing_is_entered_once_and_shown_with_who_entered_it(string locale, string typed, string cycle, string about, string contract)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);
        await talk.PressAsync(cycle);
        await talk.PressAsync(Filled(talk.LastCard, CycleForm.SaveVerb, (CycleForm.Statement, "20"), (CycleForm.Plan, "5号"), (CycleForm.Pay, "月底"), (CycleForm.Signer, "刘总 **")));
        await talk.PressAsync(about);
        await talk.PressAsync(Filled(talk.LastCard, AboutForm.SaveVerb,
            (AboutForm.Contact, "陈会计"), (AboutForm.Segment, "Project"), (AboutForm.Grade, "C"), (AboutForm.Person, AboutForm.Company)));
        await talk.PressAsync(contract);
        await talk.PressAsync(Filled(talk.LastCard, ContractForm.SaveVerb(CustomerPage.CommandName), (LawForm.Jurisdiction, "Prc"), (LawForm.Kind, "Goods"), (LawForm.OurSize, "Sme")));

        Approved.Matches(talk.Text, $"forms.{locale}.txt");
    }

    [Fact]
    public async Task What_the_ledger_said_is_kept_beside_it_and_entering_that_again_takes_the_entry_back()
    {
        var (id, form) = await OpenAsync(AboutForm.OpenVerb);
        await SaveAsync(form, AboutForm.SaveVerb, (AboutForm.Contact, "陈会计"));
        var entered = Assert.Single(await EntriesAsync());
        var again = await _bot.ExecuteAsync(AboutForm.OpenVerb, Data(id));
        await SaveAsync(again, AboutForm.SaveVerb, (AboutForm.Contact, "王会计"));

        Assert.Equal((CustomerField.Contact, "王会计", "陈会计", SmallLedger.Today), (entered.Field, entered.LedgerSaid, entered.Entered, entered.EnteredOn));
        Assert.Empty(await EntriesAsync());
        Assert.Equal("王会计", (await CustomerAsync()).Contact);
    }

    [Theory]
    [InlineData(CycleForm.OpenVerb, CycleForm.SaveVerb, CycleForm.Pay, "15", "20")]
    [InlineData(AboutForm.OpenVerb, AboutForm.SaveVerb, AboutForm.Contact, "陈会计", "赵会计")]
    public async Task What_was_changed_meanwhile_is_not_overwritten_and_the_same_press_again_finds_what_it_stored(string open, string save, string field, string first, string second)
    {
        var (id, form) = await OpenAsync(open);
        var (_, stale) = await OpenAsync(open);
        await SaveAsync(form, save, (field, first));

        var twice = await SaveAsync(form, save, (field, first));
        var refused = await SaveAsync(stale, save, (field, second));
        var replaced = await SaveAsync(refused, save, (field, second));

        Assert.StartsWith("客户资料：", CardText.Of(twice), StringComparison.Ordinal);
        CardCheck.Holds(refused);
        Assert.Contains("刚才有人或新台账改过", CardText.Of(refused), StringComparison.Ordinal);
        Assert.Equal(second, (string?)refused.SelectTokens("$..body[*]").OfType<JObject>().First(node => (string?)node["id"] == field)["value"]);
        Assert.Contains(second, CardText.Of(replaced), StringComparison.Ordinal);
        Assert.NotNull(id);
    }

    [Theory]
    [InlineData("32")]
    [InlineData("5号或20号")]
    public async Task A_day_that_can_not_be_read_comes_back_with_the_form(string typed)
    {
        var (_, form) = await OpenAsync(CycleForm.OpenVerb);

        var again = await SaveAsync(form, CycleForm.SaveVerb, (CycleForm.Pay, typed), (CycleForm.Signer, "刘总"));

        CardCheck.Holds(again);
        Assert.Contains("每项写一个1到31的数", CardText.Of(again), StringComparison.Ordinal);
        Assert.Equal((null, null), ((await CustomerAsync()).Cycle.PayDay, (await CustomerAsync()).Cycle.Signer));
    }

    [Theory]
    [InlineData(AboutForm.Segment, "Nowhere")]
    [InlineData(AboutForm.Grade, "Z")]
    [InlineData(AboutForm.Person, "")]
    public async Task What_was_not_offered_is_not_kept(string field, string value)
    {
        var (_, form) = await OpenAsync(AboutForm.OpenVerb);

        var again = await SaveAsync(form, AboutForm.SaveVerb, (AboutForm.Contact, "陈会计"), (field, value));

        Assert.Contains("从列表里选", CardText.Of(again), StringComparison.Ordinal);
        Assert.Equal("王会计", (await CustomerAsync()).Contact);
    }

    [Fact]
    public async Task Who_turns_out_to_be_a_natural_person_is_forgotten_except_for_what_may_be_kept()
    {
        await using (var db = _database.CreateDbContext())
        {
            var customer = await db.Set<Customer>().FirstAsync(known => known.Code == "C001");
            (customer.Attitude, customer.AttitudeOn, customer.Jurisdiction, customer.ContractOn) = (Attitude.Avoidant, SmallLedger.Today, Jurisdiction.Prc, SmallLedger.Today);
            await db.SaveChangesAsync();
        }

        var (_, form) = await OpenAsync(AboutForm.OpenVerb);
        var card = await SaveAsync(form, AboutForm.SaveVerb, (AboutForm.Person, AboutForm.Natural));

        var stored = await CustomerAsync();
        Assert.Equal((true, null, Jurisdiction.Unknown, "王会计"), (stored.IsNaturalPerson, stored.Attitude, stored.Jurisdiction, stored.Contact));
        Assert.Null(CardText.Button(card, "合同"));
    }

    [Theory]
    [InlineData(CycleForm.OpenVerb)]
    [InlineData(CycleForm.SaveVerb)]
    [InlineData(AboutForm.OpenVerb)]
    [InlineData(AboutForm.SaveVerb)]
    [InlineData("customer.contract")]
    [InlineData("customer.contract-save")]
    public async Task A_button_outside_ones_scope_finds_nothing_and_keeps_nothing(string verb)
    {
        using var bot = new BotHost(_database, "zh-CN", ("Roles:Administrators:0", "admin@contoso.cn"));
        var id = (await CustomerAsync()).Id;
        await bot.SayAsync("帮助", Somebody.Li);

        var data = Data(id);
        (data[CycleForm.Pay], data[AboutForm.Contact], data[LawForm.Jurisdiction]) = ("5", "x", "Uk");
        var card = await bot.ExecuteAsync(verb, data, from: Somebody.Li);

        var stored = await CustomerAsync();
        Assert.Contains("没有这个客户", CardText.Of(card), StringComparison.Ordinal);
        Assert.Equal((null, "王会计", Jurisdiction.Unknown), (stored.Cycle.PayDay, stored.Contact, stored.Jurisdiction));
        Assert.Empty(await EntriesAsync());
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static JObject Data(string id) => new() { ["v"] = 1, ["c"] = id };

    private static JObject Filled(JObject form, string verb, params (string Name, string? Value)[] inputs)
    {
        var save = (JObject)form.Descendants().OfType<JObject>().First(node => (string?)node["verb"] == verb).DeepClone();
        foreach (var (name, value) in inputs)
            save["data"]![name] = value;
        return save;
    }

    private async Task<(string Id, JObject Form)> OpenAsync(string verb)
    {
        var id = (await CustomerAsync()).Id;
        return (id, await _bot.ExecuteAsync(verb, Data(id)));
    }

    /// <summary>Presses Save with what stands in the form, but for some inputs.</summary>
    private Task<JObject> SaveAsync(JObject form, string verb, params (string Name, string? Value)[] inputs)
    {
        var stands = form.SelectTokens("$..body[*]").OfType<JObject>()
            .Where(node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).Select(node => ((string)node["id"]!, (string?)node["value"]));
        return _bot.ExecuteAsync(verb, (JObject)Filled(form, verb, [.. stands, .. inputs])["data"]!);
    }

    private async Task<Customer> CustomerAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<Customer>().AsNoTracking().FirstAsync(customer => customer.Code == "C001");
    }

    private async Task<List<CustomerEntry>> EntriesAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<CustomerEntry>().AsNoTracking().ToListAsync();
    }
}
