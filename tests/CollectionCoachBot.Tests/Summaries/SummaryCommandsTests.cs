using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;
using CollectionCoachBot.Tests.Receivables;

namespace CollectionCoachBot.Tests.Summaries;

public sealed class SummaryCommandsTests : IDisposable
{
    private readonly SummaryBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Without_words_it_is_monday_at_nine_in_the_business_time_zone()
    {
        await _bench.SubscribeAsync("");

        var subscription = _bench.Subscription()!;
        Assert.Equal((DayOfWeek.Monday, new TimeOnly(9, 0), "Asia/Shanghai"), (subscription.Day, subscription.Time, subscription.TimeZone));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero), subscription.NextAt);
        Assert.Contains("每星期一 09:00（Asia/Shanghai）", _bench.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribing_again_changes_what_is_said_and_keeps_the_rest()
    {
        await _bench.SubscribeAsync("周五 16:30 Europe/Berlin");

        await _bench.SubscribeAsync("周四");

        var subscription = _bench.Subscription()!;
        Assert.Equal((DayOfWeek.Thursday, new TimeOnly(16, 30), "Europe/Berlin"), (subscription.Day, subscription.Time, subscription.TimeZone));
    }

    [Fact]
    public async Task In_a_week_that_has_its_summary_the_week_after_is_promised()
    {
        await _bench.SubscribeAsync("周一 9:00");
        await _bench.RunAt("2026-11-23T01:00Z");

        await _bench.SubscribeAsync("周三 9:00");

        Assert.Equal(new DateTimeOffset(2026, 12, 2, 1, 0, 0, TimeSpan.Zero), _bench.Subscription()!.NextAt);
        Assert.Contains("12月2日（周三）", _bench.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_word_that_subscribes_sets_the_channels_language()
    {
        await _bench.Subscribe.RunAsync(
            _bench.Team.Turn(_bench.Team.Manager, text: "subscribe monday 9:00"), "monday 9:00", CancellationToken.None);

        Assert.Equal(Language.English, _bench.Subscription()!.Language);
        Assert.StartsWith("Subscribed: every Monday at 09:00", _bench.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_cannot_change_the_subscription()
    {
        await _bench.SubscribeAsync("周一 9:00", byManager: false);
        Assert.Null(_bench.Subscription());

        await _bench.SubscribeAsync("周一 9:00");
        await _bench.Unsubscribe.RunAsync(_bench.Team.Turn(_bench.Team.Rep), "", CancellationToken.None);

        Assert.NotNull(_bench.Subscription());
    }

    [Fact]
    public async Task What_is_not_understood_changes_nothing_and_shows_examples()
    {
        await _bench.SubscribeAsync("周一 99:00");

        Assert.Null(_bench.Subscription());
        Assert.Contains("订阅 周一 9:00", _bench.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_channel_there_is_nothing_to_subscribe()
    {
        var personal = TestTeam.NewConversation("a:personal", ConversationKind.Personal);

        await _bench.Subscribe.RunAsync(_bench.Team.Turn(_bench.Team.Manager, personal, text: "订阅"), "", CancellationToken.None);

        Assert.Null(_bench.Subscription());
        Assert.Contains("频道", _bench.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_now_shows_the_channel_what_all_its_members_may_see()
    {
        _bench.Ledger.Owe(_bench.Ledger.Add("C1", "华信建材", "lisi@contoso.cn"), "INV-1", 45, 380_000m);
        _bench.Ledger.Owe(_bench.Ledger.Add("C2", "远洋贸易", "elsewhere@contoso.cn"), "INV-2", 45, 99_000m);
        _bench.Ledger.Owe(_bench.Ledger.Add("C3", "明珠百货"), "INV-3", 5, 1_000m);

        await _bench.Summary.RunAsync(_bench.Team.Turn(_bench.Team.Rep), "", CancellationToken.None);
        var message = await _bench.Now.RenderAsync(Assert.Single(_bench.Team.Outbox()), CancellationToken.None);

        CardCheck.Holds(message!.Card);
        var texts = string.Join("\n", CardCheck.TextsOf(message.Card));
        Assert.Contains("华信建材", texts, StringComparison.Ordinal);
        Assert.Contains("明珠百货", texts, StringComparison.Ordinal);
        Assert.Contains("381,000.00元", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("远洋贸易", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("381", message.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 7, "近7天承诺落空（1 个客户）：")]
    [InlineData(8, 7, "近7天没有落空的承诺。")]
    [InlineData(6, 8, "数据过旧，这里不判断承诺是否落空。")]
    public async Task A_promise_broken_this_week_is_named_unless_the_ledger_is_too_old(int brokenDaysAgo, int ledgerDaysOld, string line)
    {
        var customer = _bench.Ledger.Add("C1", "华信建材", "lisi@contoso.cn");
        _bench.Ledger.Owe(customer, "INV-1", 45, 380_000m);
        _bench.Ledger.Imported(1, TestLedger.Today.AddDays(-ledgerDaysOld));
        await using (var db = _bench.Ledger.Database.CreateDbContext())
        {
            db.Add(new Promise
            {
                CustomerId = customer.Id, Amount = 1m, Currency = "CNY", PayOn = TestLedger.Today.AddDays(-10), MadeAt = TestLedger.Now.AddDays(-20), OpenBefore = 380_000m,
                State = PromiseState.Broken, JudgedAt = TestLedger.Now.AddDays(-brokenDaysAgo),
            });
            await db.SaveChangesAsync();
        }

        await _bench.Summary.RunAsync(_bench.Team.Turn(_bench.Team.Rep), "", CancellationToken.None);
        var message = await _bench.Now.RenderAsync(Assert.Single(_bench.Team.Outbox()), CancellationToken.None);

        Assert.Contains(CardCheck.TextsOf(message!.Card), text => text.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_personal_chat_a_rep_sees_their_own()
    {
        _bench.Ledger.Owe(_bench.Ledger.Add("C1", "华信建材", "lisi@contoso.cn"), "INV-1", 45, 380_000m);
        _bench.Ledger.Owe(_bench.Ledger.Add("C2", "远洋贸易", "wang@contoso.cn"), "INV-2", 45, 99_000m);
        var personal = TestTeam.NewConversation("a:personal", ConversationKind.Personal, known => known.PersonId = _bench.Team.Rep.Id);

        await _bench.Summary.RunAsync(_bench.Team.Turn(_bench.Team.Rep, personal), "", CancellationToken.None);

        var row = Assert.Single(_bench.Team.Outbox());
        Assert.Equal((_bench.Team.Rep.Id, DeliveryState.Pending), (row.PersonId, row.State));
        var texts = string.Join("\n", CardCheck.TextsOf((await _bench.Now.RenderAsync(row, CancellationToken.None))!.Card));
        Assert.Contains("华信建材", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("远洋贸易", texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_twice_is_one_summary()
    {
        var turn = _bench.Team.Turn(_bench.Team.Rep);
        turn.Context.Activity.Id = "activity-1";

        await _bench.Summary.RunAsync(turn, "", CancellationToken.None);
        await _bench.Summary.RunAsync(turn, "", CancellationToken.None);

        Assert.Single(_bench.Team.Outbox());
    }
}
