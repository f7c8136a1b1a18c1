using CollectionCoachBot.Coaching;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Files;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.FollowUps.Log;
using CollectionCoachBot.FollowUps.Reminders;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Storage;

/// <summary>What is forgotten, on Monday, November 23, 2026, with messages kept for 180 days, coachings 365, lists and questions 30.</summary>
public class ForgetOldTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public ForgetOldTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData(nameof(DeliveryState.Sent), 181, false, false)]
    [InlineData(nameof(DeliveryState.Sent), 179, false, true)]
    [InlineData(nameof(DeliveryState.Dropped), 181, false, false)]
    [InlineData(nameof(DeliveryState.Unreachable), 181, false, false)]
    [InlineData(nameof(DeliveryState.Pending), 181, false, true)]
    [InlineData(nameof(DeliveryState.Sending), 181, false, true)]
    [InlineData(nameof(DeliveryState.Unknown), 181, false, true)] // nobody has decided yet
    [InlineData(nameof(DeliveryState.Unknown), 181, true, false)]
    [InlineData(nameof(DeliveryState.Failed), 181, false, true)]
    [InlineData(nameof(DeliveryState.Failed), 181, true, false)]
    public async Task A_message_is_kept_for_half_a_year_and_until_somebody_has_decided(string state, int days, bool isLeft, bool stays)
    {
        var row = Row("key", "summary-now", "zh-CN", days);
        (row.State, row.LeftAt) = (Enum.Parse<DeliveryState>(state), isLeft ? row.StateAt : null);
        await AddAsync(row);

        await ForgetAsync();

        Assert.Equal(stays ? 1 : 0, await CountAsync<OutboxRow>());
    }

    [Theory]
    [InlineData(nameof(FollowUpState.Open), 1)]
    [InlineData(nameof(FollowUpState.Done), 0)]
    public async Task A_reminder_of_what_is_still_open_is_kept_so_that_it_is_not_sent_again(string state, int rows)
    {
        await _bot.SayAsync("帮助");
        var followUp = new FollowUp
        {
            PersonId = await PersonAsync(), UnlistedName = "某公司", DueOn = new DateOnly(2025, 11, 3), RemindAt = Ago(385), CreatedAt = Ago(390), State = Enum.Parse<FollowUpState>(state),
        };
        await AddAsync(followUp, Row(ReminderJob.KeyOf(followUp), ReminderJob.MessageKind, followUp.Id, 385));

        await ForgetAsync();
        await ActivatorUtilities.CreateInstance<ReminderJob>(_bot.Services).RunAsync(CancellationToken.None);

        Assert.Equal(rows, await CountAsync<OutboxRow>());
    }

    [Theory]
    [InlineData(nameof(EscalationState.Acknowledged), 4)]
    [InlineData(nameof(EscalationState.Closed), 0)]
    public async Task An_open_escalation_keeps_its_messages_so_that_its_cards_change_and_nobody_is_told_twice(string state, int rows)
    {
        var escalation = new Escalation
        {
            CustomerId = await CustomerAsync(), ConversationId = "c", ThreadId = "t", RequestedById = "p", Language = Language.Chinese, CreatedAt = Ago(400), State = Enum.Parse<EscalationState>(state),
        };
        await AddAsync(
            escalation, Row("escalation:1", EscalationMessages.Kind, escalation.Id, 400), Row("reminder:1", EscalationMessages.ReminderKind, escalation.Id, 400),
            Row("form:1", EscalationMessages.FormKind, escalation.Id, 400), Row(EscalationMessages.OwnerKey(escalation.Id, "p"), EscalationMessages.OwnerKind, escalation.Id, 400));

        await ForgetAsync();

        Assert.Equal(rows, await CountAsync<OutboxRow>());
    }

    [Fact]
    public async Task A_message_that_an_update_is_waiting_for_is_kept()
    {
        await AddAsync(
            Row("old", "summary-now", "zh-CN", 400),
            new OutboxRow
            {
                UniqueKey = "update", Kind = "summary-now", Subject = "zh-CN", Operation = DeliveryOperation.Update, UpdatesKey = "old", DueAt = Ago(0), CreatedAt = Ago(0), StateAt = Ago(0),
            });

        await ForgetAsync();

        Assert.Equal(2, await CountAsync<OutboxRow>());
    }

    [Fact]
    public async Task An_old_coaching_is_forgotten_and_its_card_says_what_to_do()
    {
        await _bot.SayAsync("帮助");
        var (old, young) = (Coaching(await PersonAsync(), 366), Coaching(await PersonAsync(), 364));
        await AddAsync(old, young);

        await ForgetAsync();
        var answer = await _bot.ExecuteAsync("log.open", new JObject { ["v"] = 1, ["s"] = old.Id });

        Assert.Equal(1, await CountAsync<CoachSession>());
        Assert.StartsWith("这通记录找不到了：可能是旧卡片", CardText.Of(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_list_to_pick_from_is_forgotten_and_says_what_to_do()
    {
        var here = Somebody.Zhang with { In = "19:sales@thread.tacv2;messageid=1" };
        await _bot.SayAsync("帮助", here);
        var (old, young) = (Pick(31), Pick(29));
        await AddAsync(old, young);

        await ForgetAsync();
        var answer = await _bot.ExecuteAsync("escalation.pick", new JObject { ["v"] = 1, ["r"] = old.Id, ["c"] = await CustomerAsync() }, from: here);

        Assert.Equal(1, await CountAsync<EscalationRequest>());
        Assert.Equal("这份名单过期了。请重新发“升级”，后面写客户名和原因。", CardText.Of(answer));
    }

    [Fact]
    public async Task A_question_that_nobody_answers_is_forgotten_and_its_button_says_so()
    {
        var asked = (JObject)Assert.Single(await _bot.SayAsync("辅导 C004")).Attachments[0].Content;
        var button = (JObject)asked.SelectTokens("$..actions[0].data").First();
        _bot.Clock.Advance(TimeSpan.FromDays(29));
        await ForgetAsync();
        Assert.Equal(1, await CountAsync<StoredState>());

        _bot.Clock.Advance(TimeSpan.FromDays(2));
        await ForgetAsync();
        Assert.Equal(0, await CountAsync<StoredState>());
        var answer = (JObject)Assert.Single(await _bot.SubmitAsync(button)).Attachments[0].Content;

        Assert.StartsWith("这张卡片的问题已经答过或过期了", CardText.Of(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_file_is_forgotten_once_its_time_is_over()
    {
        foreach (var minutes in new[] { -1, 1 })
            await AddAsync(new FileLink { PersonId = "p", Kind = "letter", Subject = "s", ExpiresAt = _bot.Clock.GetUtcNow().AddMinutes(minutes) });

        await ForgetAsync();

        Assert.Equal(1, await CountAsync<FileLink>());
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(89, 2)]
    public async Task The_rows_that_an_import_left_out_are_kept_for_a_quarter_and_the_import_stays(int days, int rows)
    {
        var import = new LedgerImport { Sequence = 99, AsOf = new DateOnly(2026, 8, 1), ImportedAt = Ago(days), New = 1, Changed = 0, Unchanged = 0, Closed = 0, Rejected = 2 };
        await AddAsync([import, .. new[] { "1", "2" }.Select(id => new RejectedRow { Id = id, ImportId = import.Id, Line = 3, Column = "", Value = "", Reason = "bad-date", Values = "{}" })]);

        await ForgetAsync();

        Assert.Equal(rows, await CountAsync<RejectedRow>());
        Assert.Equal(2, (await _database.CreateDbContext().Set<LedgerImport>().SingleAsync(known => known.Id == import.Id)).Rejected);
    }

    [Fact]
    public async Task What_stood_on_a_log_form_is_forgotten_and_the_form_can_be_saved_still()
    {
        var form = (JObject)Assert.Single(await _bot.SayAsync("记录 C001")).Attachments[0].Content;
        var data = (JObject)form.SelectToken("$..[?(@.verb == 'log.save')].data")!.DeepClone();
        _bot.Clock.Advance(TimeSpan.FromDays(29));
        await ForgetAsync();
        Assert.Equal(1, await CountAsync<ShownForm>());

        _bot.Clock.Advance(TimeSpan.FromDays(2));
        await ForgetAsync();
        Assert.Equal(0, await CountAsync<ShownForm>());
        data["outcome"] = "Paid";
        await _bot.ExecuteAsync("log.save", data);

        Assert.Equal(1, await CountAsync<CallLog>());
    }

    [Theory]
    [InlineData("Retention:DeliveryDays", "29")]
    [InlineData("Retention:CoachingDays", "0")]
    [InlineData("Retention:PickDays", "0")]
    [InlineData("Retention:ConversationDays", "-1")]
    public void A_number_of_days_that_makes_no_sense_is_refused(string key, string days)
    {
        using var bot = new BotHost(_database, "zh-CN", (key, days));

        var refused = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => bot.Services.GetServices<IForgetOld>().ToList().Count
            + bot.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RetentionOptions>>().Value.DeliveryDays);

        Assert.Contains(key.Split(':')[1], refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private Task ForgetAsync() => ActivatorUtilities.CreateInstance<ForgetOldJob>(_bot.Services).RunAsync(CancellationToken.None);

    private DateTimeOffset Ago(int days) => _bot.Clock.GetUtcNow().AddDays(-days);

    private OutboxRow Row(string key, string kind, string subject, int days) => new()
    {
        UniqueKey = key, Kind = kind, Subject = subject, State = DeliveryState.Sent, ActivityId = "m", DueAt = Ago(days), CreatedAt = Ago(days), StateAt = Ago(days),
    };

    private CoachSession Coaching(string personId, int days) => new()
    {
        PersonId = personId, UnlistedName = "某公司", Stage = OverdueStage.M1, Attitude = Attitude.Avoidant, PlaybookVersion = "1", CreatedAt = Ago(days),
    };

    private EscalationRequest Pick(int days)
    {
        using var db = _database.CreateDbContext();
        return new EscalationRequest
        {
            PersonId = db.Set<Person>().First(person => person.Name == "张三").Id, ConversationId = db.Set<KnownConversation>().Single(known => known.Kind == ConversationKind.Channel).Id, Reason = "老板失联", CreatedAt = Ago(days),
        };
    }

    private async Task AddAsync(params object[] entities)
    {
        await using var db = _database.CreateDbContext();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    private async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<T>().CountAsync();
    }

    private async Task<string> PersonAsync()
    {
        await using var db = _database.CreateDbContext();
        return (await db.Set<Person>().SingleAsync(person => person.Name == "张三")).Id;
    }

    private async Task<string> CustomerAsync()
    {
        await using var db = _database.CreateDbContext();
        return (await db.Set<Customer>().SingleAsync(customer => customer.Code == "C004")).Id;
    }
}
