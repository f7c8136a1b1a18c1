using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Escalations;

public sealed class EscalateCommandTests : IDisposable
{
    private readonly EscalationBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("华信建材有限公司", null)]
    [InlineData("华信建材老板失联", "老板失联")]
    [InlineData("华信建材，老板失联", "老板失联")]
    [InlineData("华信建材因为老板失联", "老板失联")]
    [InlineData("C001: no answer for weeks", "no answer for weeks")]
    [InlineData("c001 because no answer", "no answer")]
    public async Task A_customer_and_a_reason_open_an_escalation(string argument, string? reason)
    {
        await RunAsync(argument);

        var escalation = Assert.Single(_bench.Escalations());
        Assert.Equal((_bench.Customer.Id, reason), (escalation.CustomerId, escalation.Reason));
        Assert.Empty(_bench.Team.Adapter.Said);
    }

    [Theory]
    [InlineData("hx，老板失联")]
    [InlineData("华新建才，老板失联")]
    public async Task What_only_sounds_alike_is_asked_about_and_the_reason_is_kept(string argument)
    {
        await RunAsync(argument);
        var list = Card();
        CardCheck.Holds(list);
        Assert.Empty(_bench.Escalations());

        var press = TestTeam.Press("escalation.pick", "message-1");
        press.Data.Merge(TestTeam.ButtonOf(list, "escalation.pick"));
        await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager), press);
        await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager), press);

        Assert.Equal("老板失联", Assert.Single(_bench.Escalations()).Reason);
        Assert.Single(_bench.Steps());
    }

    [Fact]
    public async Task Who_is_found_by_another_name_is_listed_with_it()
    {
        _bench.Ledger.Add("C002", "Harbour Foods Ltd", "lisi@contoso.cn");
        using (var db = _bench.Ledger.Database.CreateDbContext())
        {
            db.Add(new CustomerAlias { CustomerId = _bench.Customer.Id, Name = "Old Harbour Bricks" });
            await db.SaveChangesAsync();
        }

        await RunAsync("harbour: no answer");

        Assert.Contains("华信建材有限公司 (Old Harbour Bricks) · C001", Card().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_one_name_are_asked_about()
    {
        _bench.Ledger.Add("C002", "华信建材股份有限公司", "lisi@contoso.cn");

        await RunAsync("华信建材，老板失联");

        Assert.Empty(_bench.Escalations());
        Assert.Equal(2, Card().Descendants().OfType<JObject>().Count(item => (string?)item["verb"] == "escalation.pick"));
    }

    [Fact]
    public async Task Somebody_elses_list_stays_theirs()
    {
        await RunAsync("hx");
        var press = TestTeam.Press("escalation.pick", "message-1");
        press.Data.Merge(TestTeam.ButtonOf(Card(), "escalation.pick"));

        var answer = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);

        Assert.Empty(_bench.Escalations());
        Assert.Contains(CardCheck.TextsOf(answer), text => text.Contains("王经理", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_outside_the_channels_scope_does_not_exist()
    {
        var hidden = _bench.Ledger.Add("C009", "远洋贸易有限公司", "elsewhere@contoso.cn");

        await RunAsync("远洋贸易，老板失联");

        Assert.Empty(_bench.Escalations());
        var said = Assert.Single(_bench.Team.Adapter.Said);
        Assert.Contains("没有找到“远洋贸易”", said.Text, StringComparison.Ordinal);
        var all = said.Text + string.Concat((said.Attachments ?? []).Select(attachment => attachment.Content));
        Assert.All([hidden.Name, hidden.Code, hidden.Id], hint => Assert.DoesNotContain(hint, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("华信建材，公司老板失联", "公司老板失联")]
    [InlineData("C001: company in liquidation", "company in liquidation")]
    [InlineData("C001 company in liquidation", "company in liquidation")]
    public async Task A_reason_that_begins_like_a_company_suffix_is_kept_whole(string argument, string reason)
    {
        await RunAsync(argument);

        Assert.Equal(reason, Assert.Single(_bench.Escalations()).Reason);
    }

    [Fact]
    public async Task The_same_message_delivered_again_after_a_crash_stores_nothing_twice()
    {
        await RunAsync("华信建材，老板失联", "activity-1");
        var sent = _bench.Team.Outbox().Select(row => row.UniqueKey).ToList();

        await RunAsync("华信建材，老板失联", "activity-1");

        Assert.Single(_bench.Steps());
        Assert.Equal(sent, _bench.Team.Outbox().Select(row => row.UniqueKey));
    }

    [Fact]
    public async Task The_same_words_in_another_message_are_another_wish()
    {
        await RunAsync("华信建材，老板失联", "activity-1");

        await RunAsync("华信建材，老板失联", "activity-2");

        Assert.Equal(2, _bench.Steps().Count);
    }

    [Fact]
    public async Task A_question_delivered_again_after_a_crash_leads_to_one_escalation()
    {
        await RunAsync("hx，老板失联", "activity-1");
        await RunAsync("hx，老板失联", "activity-1");
        foreach (var said in _bench.Team.Adapter.Said.ToList())
            await PickAsync((JObject)said.Attachments[0].Content, _bench.Customer.Id);

        Assert.Equal(2, _bench.Team.Adapter.Said.Count);
        Assert.Single(_bench.Steps());
    }

    [Fact]
    public async Task Another_customer_of_a_used_list_is_not_called_escalated_and_the_reason_goes_on()
    {
        var other = _bench.Ledger.Add("C002", "华信物流有限公司", "lisi@contoso.cn");
        await RunAsync("hx，老板失联");
        var list = Card();
        await PickAsync(list, _bench.Customer.Id);

        var answer = await PickAsync(list, other.Id);

        CardCheck.Holds(answer);
        Assert.Contains(CardCheck.TextsOf(answer), text => text.StartsWith("王经理已经用这张卡片升级了华信建材有限公司", StringComparison.Ordinal));
        Assert.Equal(_bench.Customer.Id, Assert.Single(_bench.Escalations()).CustomerId);
        var form = TestTeam.Press("escalation.open", "message-1", ("reason", (string)answer.SelectToken("$..[?(@.id == 'reason')].value")!));
        form.Data.Merge(TestTeam.ButtonOf(answer, "escalation.open"));
        await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager), form);
        Assert.Equal("老板失联", _bench.Escalations().Single(escalation => escalation.CustomerId == other.Id).Reason);
    }

    [Theory]
    [InlineData("Chinese", "之前已经记下：华信建材有限公司已升级。卡片在这个话题里。")]
    [InlineData("English", "This was recorded before: 华信建材有限公司 was escalated. The card is in this thread.")]
    public async Task A_repeated_press_on_a_list_says_so(string language, string text)
    {
        await RunAsync("hx，老板失联");
        await PickAsync(Card(), _bench.Customer.Id);

        var again = await PickAsync(Card(), _bench.Customer.Id, Enum.Parse<Language>(language));

        Assert.Equal([text], CardCheck.TextsOf(again));
    }

    [Fact]
    public async Task Without_a_customer_it_says_how()
    {
        await RunAsync("");

        Assert.Contains("升级 华信建材", Assert.Single(_bench.Team.Adapter.Said).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_personal_chat_it_says_where_it_works()
    {
        var personal = TestTeam.NewConversation("a:personal", ConversationKind.Personal, known => known.PersonId = _bench.Team.Manager.Id);

        await _bench.Command.RunAsync(_bench.Team.Turn(_bench.Team.Manager, personal), "华信建材，老板失联", CancellationToken.None);

        Assert.Empty(_bench.Escalations());
        Assert.Contains("升级 华信建材", Assert.Single(_bench.Team.Adapter.Said).Text, StringComparison.Ordinal);
    }

    private Task RunAsync(string argument, string? activityId = null)
    {
        var turn = _bench.Team.Turn(_bench.Team.Manager);
        turn.Context.Activity.Id = activityId;
        return _bench.Command.RunAsync(turn, argument, CancellationToken.None);
    }

    private Task<JObject> PickAsync(JObject list, string customerId, Language language = Language.Chinese)
    {
        var press = TestTeam.Press("escalation.pick", "message-1");
        press.Data.Merge(TestTeam.ButtonOf(list, "escalation.pick"));
        press.Data["c"] = customerId;
        return _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager, language: language), press);
    }

    private JObject Card() => (JObject)Assert.Single(_bench.Team.Adapter.Said).Attachments[0].Content;
}
