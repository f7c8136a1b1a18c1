using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing.Causes;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing;

/// <summary>No page demands what nobody may ask for: what is disputed, what isn't due, and of whom nobody calls any more.</summary>
public sealed class WhatMayBeAskedTests : IDisposable
{
    private const string Statement = "往来对账函";
    private const string Stop = "不再打电话";

    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public WhatMayBeAskedTests() => _bot = new BotHost(_database, "zh-CN", ("Files:Address", "https://coach.example.com/"));

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(WhyUnpaid.Disputed, null, true)]
    [InlineData(null, "dispute", true)]
    [InlineData(WhyUnpaid.Disputed, "chain-debt", true)] // heard after the cause was found
    [InlineData(WhyUnpaid.StuckInProcess, "dispute", false)] // settled since
    internal async Task By_name_a_dispute_that_is_kept_turns_the_demand_into_a_statement(WhyUnpaid? why, string? cause, bool isStatement)
    {
        await SetAsync("C001", customer => (customer.WhyUnpaid, customer.CauseId, customer.CauseOn) = (why, cause, cause is null ? null : SmallLedger.Today));

        var letter = await SayAsync("催款函 C001");

        Assert.Equal(isStatement, letter.Contains(Statement, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(null, null, "dispute", true)]
    [InlineData(WhyUnpaid.StuckInProcess, WhyUnpaid.Disputed, null, true)] // a colleague heard of it since
    [InlineData(WhyUnpaid.Disputed, WhyUnpaid.WillingNotAble, "chain-debt", false)] // looked into since
    internal async Task In_a_coaching_it_does_so_too(WhyUnpaid? said, WhyUnpaid? kept, string? cause, bool isStatement)
    {
        await SetAsync("C001", customer => (customer.WhyUnpaid, customer.CauseId, customer.CauseOn) = (kept, cause, cause is null ? null : SmallLedger.Today));

        var letter = await OpenAsync("letter.open", "C001", OverdueStage.M2, said);

        Assert.Equal(isStatement, letter.Contains(Statement, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stage_that_was_chosen_makes_no_demand_of_what_is_not_due() =>
        Assert.Contains(Statement, await OpenAsync("letter.open", "C004", OverdueStage.M3, null), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-CN", "计划 C001 B", "先把争议逐条谈清", "寄催款函", "移交 ·", "到期后", "核单据")]
    [InlineData("en-US", "plan C001 B", "The plan rests", "Send a demand letter", "Hand over", "days past due:", "Confirm the papers")]
    public async Task The_plan_of_a_dispute_rests(string locale, string typed, string notice, params string[] steps)
    {
        _bot.Locale = locale;
        await SetAsync("C001", customer => customer.WhyUnpaid = WhyUnpaid.Disputed);

        var plan = await SayAsync(typed);

        Assert.Contains(notice, plan, StringComparison.Ordinal);
        Assert.All(steps, step => Assert.DoesNotContain(step, plan, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "计划 C001 B", "还不算到期", "核单据", "寄催款函", "移交 ·", "到期后", "没有联系记录")]
    [InlineData("en-US", "plan C001 B", "nothing is due", "Confirm the papers", "Send a demand letter", "Hand over", "days past due:", "No contact on record")]
    public async Task Before_acceptance_the_plan_has_only_what_prepares_for_it_and_counts_no_days(string locale, string typed, string notice, string step, params string[] later)
    {
        _bot.Locale = locale;
        await using (var db = _database.CreateDbContext())
        {
            var receivable = await db.Set<Receivable>().FirstAsync(known => known.InvoiceNumber == "INV-C001");
            (receivable.DueBasis, receivable.ConditionProven) = (DueBasis.Acceptance, false);
            await db.SaveChangesAsync();
        }

        var plan = await SayAsync(typed);

        Assert.Contains(notice, plan, StringComparison.Ordinal);
        Assert.Contains(step, plan, StringComparison.Ordinal);
        Assert.All(later, other => Assert.DoesNotContain(other, plan, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("准备 C001", "逐项核对")]
    [InlineData("催款函 C001", "答复回执")]
    [InlineData("计划 C001 B", "B级")]
    [InlineData("原因 C001", "话没传到")]
    [InlineData("原因 C001 三角债", "转让他的应收")]
    public async Task Where_nobody_calls_any_more_a_page_shows_the_steps_of_that_case_in_place_of_its_own(string typed, string own)
    {
        var before = await SayAsync(typed);
        await SetAsync("C001", customer => customer.SpecialId = "gone");

        var after = await SayAsync(typed);

        Assert.Contains(own, before, StringComparison.Ordinal);
        Assert.DoesNotContain(Stop, before, StringComparison.Ordinal);
        Assert.Contains(Stop, after, StringComparison.Ordinal);
        Assert.DoesNotContain(own, after, StringComparison.Ordinal);
        Assert.DoesNotContain("/files/", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why.open")]
    [InlineData("why.keep")]
    [InlineData("why.pay")]
    public async Task There_an_old_button_of_a_cause_asks_for_nothing_either(string verb)
    {
        await SetAsync("C001", customer => customer.SpecialId = "gone");
        string id;
        await using (var db = _database.CreateDbContext())
            id = (await db.Set<Customer>().FirstAsync(customer => customer.Code == "C001")).Id;
        await _bot.SayAsync("帮助");

        var card = CardText.Of(await _bot.ExecuteAsync(
            verb, new JObject { ["v"] = 1, ["c"] = id, ["o"] = CauseCard.CauseKey("chain-debt"), ["x"] = CauseCard.OptionKey("assignment") }));

        Assert.Contains(Stop, card, StringComparison.Ordinal);
        Assert.DoesNotContain("应收", card, StringComparison.Ordinal);
        await using var after = _database.CreateDbContext();
        Assert.Null((await after.Set<Customer>().FirstAsync(customer => customer.Code == "C001")).CauseId);
    }

    [Fact]
    public async Task A_special_case_with_a_call_leaves_the_letter()
    {
        await SetAsync("C001", customer => customer.SpecialId = "twists");

        Assert.DoesNotContain(Stop, await SayAsync("催款函 C001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PromiseState.Open, "没到日子，这笔先不提")]
    [InlineData(PromiseState.DueNotVerifiable, "先问出纳再打")]
    [InlineData(PromiseState.Kept, null)]
    internal async Task An_open_promise_is_warned_of_above_the_letter(PromiseState state, string? warning)
    {
        await AddAsync(customer => new Promise
        {
            CustomerId = customer, Amount = 50_000m, Currency = "CNY", PayOn = SmallLedger.Today.AddDays(2), MadeAt = _bot.Clock.GetUtcNow(), OpenBefore = 380_000m, State = state,
        });

        var letter = await SayAsync("催款函 C001");

        Assert.Equal(warning is not null, letter.Contains("50,000.00元", StringComparison.Ordinal));
        Assert.Contains(warning ?? "答复回执", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Outcome.SaysPaid, true)]
    [InlineData(Outcome.Refused, false)]
    internal async Task Whoever_said_last_that_it_is_paid_is_warned_of_above_the_letter(Outcome last, bool warns)
    {
        await AddAsync(customer => new CallLog { FormId = "f", CustomerId = customer, PersonId = "p", At = _bot.Clock.GetUtcNow(), Outcome = last });

        var letter = await SayAsync("催款函 C001");

        Assert.Equal(warns, letter.Contains("对方说已付", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private async Task<string> SayAsync(string text) => CardText.Of((JObject)Assert.Single(await _bot.SayAsync(text)).Attachments[0].Content);

    /// <summary>The page of a button on the card of a coaching that was held just now.</summary>
    private async Task<string> OpenAsync(string verb, string code, OverdueStage stage, WhyUnpaid? said)
    {
        await _bot.SayAsync("帮助");
        await using var db = _database.CreateDbContext();
        var session = new CoachSession
        {
            PersonId = (await db.Set<Person>().SingleAsync()).Id, CustomerId = (await db.Set<Customer>().FirstAsync(customer => customer.Code == code)).Id,
            Stage = stage, Attitude = Attitude.Avoidant, WhyUnpaid = said, PlaybookVersion = "1", CreatedAt = _bot.Clock.GetUtcNow(),
        };
        db.Add(session);
        await db.SaveChangesAsync();
        return CardText.Of(await _bot.ExecuteAsync(verb, new JObject { ["v"] = 1, ["s"] = session.Id }));
    }

    private async Task AddAsync(Func<string, object> row)
    {
        await using var db = _database.CreateDbContext();
        db.Add(row((await db.Set<Customer>().FirstAsync(customer => customer.Code == "C001")).Id));
        await db.SaveChangesAsync();
    }

    private async Task SetAsync(string code, Action<Customer> set)
    {
        await using var db = _database.CreateDbContext();
        set(await db.Set<Customer>().FirstAsync(customer => customer.Code == code));
        await db.SaveChangesAsync();
    }
}
