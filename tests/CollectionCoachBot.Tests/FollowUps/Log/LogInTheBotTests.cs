using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.FollowUps.Log;

/// <summary>Logging through the whole bot, on Monday, November 23, 2026.</summary>
public class LogInTheBotTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public LogInTheBotTests() => _bot = new BotHost(_database);

    [Fact]
    public async Task A_promise_is_stored_with_its_next_step_and_confirmed()
    {
        var form = await OpenAsync("记录 C001");

        var saved = await SaveAsync(form, ("outcome", "Promised"), ("amount", "10万"), ("promised", "2026-11-27"), ("note", "王会计答应的"));

        var text = CardText.Of(saved);
        Assert.Contains("已记录：华信建材有限公司", text, StringComparison.Ordinal);
        Assert.Contains("11月27日（周五）前付100,000.00元", text, StringComparison.Ordinal);
        Assert.Contains("下次跟进: 11月30日（周一）", text, StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        var promise = await db.Set<Promise>().SingleAsync();
        Assert.Equal((100_000m, "CNY", new DateOnly(2026, 11, 27), 380_000m, PromiseState.Open), (promise.Amount, promise.Currency, promise.PayOn, promise.OpenBefore, promise.State));
        var next = await db.Set<FollowUp>().SingleAsync();
        Assert.Equal((new DateOnly(2026, 11, 30), new DateTimeOffset(2026, 11, 30, 1, 0, 0, TimeSpan.Zero)), (next.DueOn, next.RemindAt));
        var log = await db.Set<CallLog>().SingleAsync();
        Assert.Equal((Outcome.Promised, OverdueStage.M2, "王会计答应的"), (log.Outcome, log.Stage, log.Note));
    }

    [Fact]
    public async Task A_coaching_of_weeks_ago_does_not_decide_the_stage_of_todays_call()
    {
        foreach (var answer in new[] { "华信物流有限公司", "1", "1", "跳过" })
            await _bot.SayAsync(answer);
        var soon = await FormAsync();
        _bot.Clock.Advance(TimeSpan.FromDays(30));

        var later = await FormAsync();

        Assert.Contains("M1", soon, StringComparison.Ordinal);
        Assert.Contains("M2", later, StringComparison.Ordinal);

        async Task<string> FormAsync() => CardText.Of((JObject)Assert.Single(await _bot.SayAsync("记录 C002")).Attachments[0].Content);
    }

    [Fact]
    public async Task A_second_press_shows_what_was_stored()
    {
        var form = await OpenAsync("记录 C001");
        await SaveAsync(form, ("outcome", "Promised"), ("amount", "10万"), ("promised", "2026-11-27"));

        var again = await SaveAsync(form, ("outcome", "Refused"));

        Assert.Contains("承诺了金额和日期", CardText.Of(again), StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.Equal((1, 1, 1), (await db.Set<CallLog>().CountAsync(), await db.Set<Promise>().CountAsync(), await db.Set<FollowUp>().CountAsync()));
    }

    [Fact]
    public async Task A_date_left_as_it_stood_yesterday_is_still_left()
    {
        var form = await OpenAsync("记录 C001");
        _bot.Clock.Advance(TimeSpan.FromDays(1));

        var saved = await SaveAsync(form, ("outcome", "Refused"));

        Assert.Contains("下次跟进: 11月25日（周三）", CardText.Of(saved), StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.Equal(new DateOnly(2026, 11, 25), (await db.Set<FollowUp>().SingleAsync()).DueOn);
    }

    [Fact]
    public async Task Half_a_character_in_the_amount_is_refused_and_not_an_apology()
    {
        var form = await OpenAsync("记录 C001");

        var refused = await SaveAsync(form, ("outcome", "Promised"), ("amount", "\ud800"), ("promised", "2026-11-27"));

        Assert.NotNull(CardText.Button(refused, "保存"));
    }

    [Fact]
    public async Task Two_presses_at_once_store_one()
    {
        var form = await OpenAsync("记录 C001");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SaveAsync(form, ("outcome", "NoAnswer"))));

        await using var db = _database.CreateDbContext();
        Assert.Equal((1, 1), (await db.Set<CallLog>().CountAsync(), await db.Set<FollowUp>().CountAsync()));
    }

    [Fact]
    public async Task A_refused_save_keeps_what_was_typed_and_says_why_on_top()
    {
        var form = await OpenAsync("log C003");

        var refused = await SaveAsync(form, ("outcome", "Promised"), ("amount", "soon"), ("promised", "2026-11-27"), ("note", "half a sentence"));

        CardCheck.Holds(refused);
        Assert.Equal("Type the promised amount as a figure above zero, for example 380,000.00.", CardText.Of(refused).Split('\n')[0].Trim());
        Assert.Equal("soon", Input(refused, "amount"));
        Assert.Equal("half a sentence", Input(refused, "note"));
        Assert.Equal(form["f"], CardText.Button(refused, "Save")!["data"]!["f"]);
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.Set<CallLog>().CountAsync());
    }

    [Fact]
    public async Task Logging_completes_the_earlier_follow_up_of_that_customer_only()
    {
        await SaveAsync(await OpenAsync("记录 C001"), ("outcome", "NoAnswer"));
        await SaveAsync(await OpenAsync("记录 C002"), ("outcome", "NoAnswer"));

        await SaveAsync(await OpenAsync("记录 C001"), ("outcome", "Paid"));

        await using var db = _database.CreateDbContext();
        Assert.Equal(["Done", "Open"], (await db.Set<FollowUp>().OrderBy(followUp => followUp.CreatedAt).Select(followUp => followUp.State).ToListAsync()).Select(state => state.ToString()).Order());
    }

    [Theory]
    [InlineData(24, nameof(PromiseState.Rescheduled))]
    [InlineData(27, nameof(PromiseState.Broken))]
    public async Task A_new_promise_takes_the_place_of_the_open_one(int day, string before)
    {
        await SaveAsync(await OpenAsync("记录 C001"), ("outcome", "Promised"), ("amount", "10万"), ("promised", "2026-11-27"));
        _bot.Clock.MoveTo(new DateTimeOffset(2026, 11, day, 10, 0, 0, TimeSpan.FromHours(8)));

        await SaveAsync(await OpenAsync("记录 C001"), ("outcome", "Promised"), ("amount", "10万"), ("promised", "2026-12-04"));

        await using var db = _database.CreateDbContext();
        Assert.Equal([before, nameof(PromiseState.Open)], (await db.Set<Promise>().OrderBy(promise => promise.MadeAt).ToListAsync()).Select(promise => promise.State.ToString()));
        Assert.Equal([_bot.Clock.GetUtcNow(), null], await db.Set<Promise>().OrderBy(promise => promise.MadeAt).Select(promise => promise.JudgedAt).ToListAsync());
    }

    [Fact]
    public async Task From_the_coach_card_the_form_comes_below_and_the_card_stays()
    {
        var session = await CoachedAsync("C001");

        var answer = await _bot.ExecuteAsync("log.open", new JObject { ["v"] = 1, ["s"] = session });

        Assert.Contains("记录表在下方", CardText.Of(answer), StringComparison.Ordinal);
        Assert.NotNull(CardText.Button(answer, "记录") ?? answer.SelectToken("$..[?(@.verb == 'log.open')]"));
        var form = (JObject)Assert.Single(_bot.Teams.Sent, activity => activity.Attachments?.Count > 0).Attachments[0].Content;
        Assert.Equal(session, (string?)form.SelectToken("$..[?(@.verb == 'log.save')].data.s"));
    }

    [Fact]
    public async Task No_answer_fills_the_outcome_in_and_gives_a_text_to_leave()
    {
        var session = await CoachedAsync("C001");

        await _bot.ExecuteAsync("log.no-answer", new JObject { ["v"] = 1, ["s"] = session });

        var form = (JObject)Assert.Single(_bot.Teams.Sent, activity => activity.Attachments?.Count > 0).Attachments[0].Content;
        Assert.Equal("NoAnswer", Input(form, "outcome"));
        Assert.Equal("2026-11-24", Input(form, "next"));
        Assert.Contains("可以留这样一条消息", CardText.Of(form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_coaching_it_asks_for_the_customer()
    {
        var reply = Assert.Single(await _bot.SayAsync("记录"));

        Assert.Contains("记录哪一通", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_customers_are_offered()
    {
        var reply = Assert.Single(await _bot.SayAsync("记录 华信"));

        var card = (JObject)reply.Attachments[0].Content;
        CardCheck.Holds(card);
        Assert.NotNull(CardText.Button(card, "华信建材有限公司"));
        Assert.NotNull(CardText.Button(card, "华信物流有限公司"));
    }

    /// <summary>A stranger may send anything: nothing is stored, nothing fails.</summary>
    [Theory]
    [InlineData("""{"v":1}""")]
    [InlineData("""{"v":1,"f":17,"c":{"a":1}}""")]
    [InlineData("""{"v":1,"f":"AAAAAAAAAAAAAAAAAAAAAA","c":"BBBBBBBBBBBBBBBBBBBBBB","outcome":"Promised"}""")]
    [InlineData("""{"v":1,"f":"AAAAAAAAAAAAAAAAAAAAAA","s":"BBBBBBBBBBBBBBBBBBBBBB","outcome":["Promised"],"amount":5}""")]
    public async Task Wrong_data_is_answered_kindly(string data)
    {
        foreach (var verb in new[] { "log.save", "log.open", "log.no-answer" })
            Assert.Contains("找不到", CardText.Of(await _bot.ExecuteAsync(verb, JObject.Parse(data))), StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.Set<CallLog>().CountAsync());
    }

    [Theory]
    [InlineData("outcome", "99")]
    [InlineData("outcome", "Promised, Refused")]
    [InlineData("next", "2026-02-31")]
    public async Task Values_that_no_form_could_send_are_refused(string name, string value)
    {
        var form = await OpenAsync("记录 C001");

        var answer = await SaveAsync(form, ("outcome", "Other"), ("next", "2026-11-25"), (name, value));

        Assert.NotNull(CardText.Button(answer, "保存"));
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.Set<CallLog>().CountAsync());
    }

    [Fact]
    public async Task A_customer_of_somebody_else_does_not_exist()
    {
        using var strict = new BotHost(_database, settings: ("Roles:Managers:0", "boss@contoso.cn"));
        await using var db = _database.CreateDbContext();
        var others = await db.Set<Customer>().SingleAsync(customer => customer.Code == "C005");

        var answer = await strict.ExecuteAsync("log.open", new JObject { ["v"] = 1, ["c"] = others.Id });

        Assert.Contains("找不到", CardText.Of(answer), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    /// <returns>The data of the form's Save button, with the form's default values.</returns>
    private async Task<JObject> OpenAsync(string command)
    {
        var reply = Assert.Single(await _bot.SayAsync(command));
        var card = (JObject)reply.Attachments[0].Content;
        CardCheck.Holds(card);
        var data = (JObject)card.SelectToken("$..[?(@.verb == 'log.save')].data")!.DeepClone();
        foreach (var name in new[] { "outcome", "amount", "promised", "next", "note" })
            data[name] = Input(card, name);
        return data;
    }

    private Task<JObject> SaveAsync(JObject form, params (string Name, string Value)[] values)
    {
        var data = (JObject)form.DeepClone();
        foreach (var (name, value) in values)
            data[name] = value;
        return _bot.ExecuteAsync("log.save", data);
    }

    private async Task<string> CoachedAsync(string code)
    {
        await _bot.SayAsync("帮助");
        await using var db = _database.CreateDbContext();
        var session = new CoachSession
        {
            PersonId = (await db.Set<Person>().SingleAsync()).Id, CustomerId = (await db.Set<Customer>().SingleAsync(customer => customer.Code == code)).Id,
            Stage = OverdueStage.M2, Attitude = Attitude.Avoidant, PlaybookVersion = "1", CreatedAt = _bot.Clock.GetUtcNow(),
        };
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }

    private static string? Input(JObject card, string id) => (string?)card.SelectToken($"$..[?(@.id == '{id}')].value");
}
