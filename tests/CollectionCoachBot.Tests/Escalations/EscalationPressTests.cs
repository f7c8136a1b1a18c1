using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Escalations;

public sealed class EscalationPressTests : IDisposable
{
    private readonly EscalationBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task From_open_to_closed_by_the_buttons_of_each_answer()
    {
        var (_, card) = await _bench.OpenAsync();

        card = await PressAsync(card, "escalation.acknowledge");
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        card = await PressAsync(card, "escalation.decide", ("note", "李经理周五上门"));
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        card = await PressAsync(card, "escalation.closing");
        card = await PressAsync(card, "escalation.close", ("result", "PlanSigned"));

        CardCheck.Holds(card);
        Assert.DoesNotContain(card.Descendants().OfType<JObject>(), item => item["verb"] is not null);
        Assert.Equal(
            [(EscalationState.Open, null), (EscalationState.Acknowledged, null), (EscalationState.Decided, "李经理周五上门"), (EscalationState.Closed, null)],
            _bench.Steps().Select(step => (step.State, step.Note)));
        Assert.Equal(EscalationResult.PlanSigned, _bench.Steps()[^1].Result);
        Assert.Equal(6, _bench.Team.Outbox().Count(row => row.Operation == DeliveryOperation.Update));
    }

    [Theory]
    [InlineData("escalation.acknowledge")]
    [InlineData("escalation.decide")]
    [InlineData("escalation.closing")]
    [InlineData("escalation.close")]
    public async Task A_rep_who_did_not_ask_for_it_changes_nothing(string verb)
    {
        var (escalation, _) = await _bench.OpenAsync();
        var press = TestTeam.Press(verb, null, ("e", escalation.Id), ("f", "form-9-000000000000000"), ("note", "x"), ("result", "Paid"));

        var card = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);

        Assert.Single(_bench.Steps());
        Assert.Contains(CardCheck.TextsOf(card), text => text.Contains("只有经理", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("escalation.acknowledge")]
    [InlineData("escalation.decide")]
    [InlineData("escalation.closing")]
    [InlineData("escalation.close")]
    [InlineData("escalation.show")]
    public async Task Outside_the_scope_there_is_no_such_escalation(string verb)
    {
        var (escalation, _) = await _bench.OpenAsync();
        var stranger = _bench.Team.Turn(_bench.Team.Manager, scope: new Scope(false, ["someone@contoso.cn"]));

        var card = await _bench.PressAsync(stranger, TestTeam.Press(verb, null, ("e", escalation.Id), ("f", "form-9-000000000000000"), ("note", "x"), ("result", "Paid")));

        Assert.Single(_bench.Steps());
        Assert.DoesNotContain("华信", card.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("escalation.acknowledge", "e", 7)]
    [InlineData("escalation.acknowledge", "e", "short")]
    [InlineData("escalation.acknowledge", "f", true)]
    [InlineData("escalation.decide", "note", 12)]
    [InlineData("escalation.decide", "note", "   ")]
    [InlineData("escalation.close", "result", 0)]
    [InlineData("escalation.close", "result", "0")]
    [InlineData("escalation.close", "result", "paid'; drop table")]
    public async Task Data_of_another_kind_changes_nothing(string verb, string name, object value)
    {
        var (escalation, _) = await _bench.OpenAsync();
        var press = TestTeam.Press(verb, null, ("e", escalation.Id), ("f", "form-9-000000000000000"));
        press.Data[name] = JToken.FromObject(value);

        var card = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager), press);

        CardCheck.Holds(card);
        Assert.Single(_bench.Steps());
    }

    [Fact]
    public async Task Pressing_twice_shows_what_was_stored()
    {
        var (_, card) = await _bench.OpenAsync();
        await PressAsync(card, "escalation.acknowledge");

        var again = await PressAsync(card, "escalation.acknowledge");

        Assert.Equal(2, _bench.Steps().Count);
        Assert.Contains(CardCheck.TextsOf(again), text => text.Contains("之前已经记下", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_tells_the_id_of_a_message_whose_sending_was_cut_off()
    {
        var (escalation, card) = await _bench.OpenAsync();
        var key = _bench.Team.Outbox().Single(row => row.Kind == EscalationMessages.Kind).UniqueKey;
        _bench.Set(key, DeliveryState.Unknown);

        var answer = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager), TestTeam.Press("escalation.show", "message-1", ("e", escalation.Id)));

        var row = _bench.Team.Outbox().Single(sent => sent.UniqueKey == key);
        Assert.Equal(("message-1", DeliveryState.Sent, TestTeam.ThreadId), (row.ActivityId, row.State, row.SentConversationId));
        Assert.Equal(CardCheck.TextsOf(card), CardCheck.TextsOf(answer));
    }

    [Fact]
    public async Task Escalate_on_a_sent_card_asks_for_the_reason_and_leaves_the_card()
    {
        await _bench.OpenAsync();
        _bench.Set(_bench.Team.Outbox().Single(row => row.Kind == EscalationMessages.Kind).UniqueKey, DeliveryState.Sent, "message-1");
        var press = TestTeam.Press("escalation.start", "message-1", ("c", _bench.Customer.Id));

        var card = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);

        CardCheck.Holds(card);
        Assert.Contains(CardCheck.TextsOf(card), text => text.StartsWith("升级 ·", StringComparison.Ordinal));
        var form = (JObject)Assert.Single(_bench.Team.Adapter.Said).Attachments[0].Content;
        var data = TestTeam.ButtonOf(form, "escalation.open");
        Assert.Equal(_bench.Customer.Id, (string?)data["c"]);
    }

    [Fact]
    public async Task The_reason_form_opens_the_escalation_once()
    {
        var press = TestTeam.Press("escalation.open", "message-2", ("c", _bench.Customer.Id), ("f", "form-7-000000000000000"), ("reason", "老板失联"));

        await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);
        var again = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);

        CardCheck.Holds(again);
        Assert.StartsWith("之前已经记下", Assert.Single(CardCheck.TextsOf(again)), StringComparison.Ordinal);
        Assert.Equal("老板失联", Assert.Single(_bench.Escalations()).Reason);
        Assert.Single(_bench.Team.Outbox(), row => row.Kind == EscalationMessages.Kind);
    }

    [Theory]
    [InlineData("Chinese", "李四已经用这张卡片升级了华信建材有限公司")]
    [InlineData("English", "李四 used this card already, for 华信建材有限公司")]
    public async Task The_second_person_on_a_shared_reason_form_keeps_their_words(string language, string told)
    {
        var press = TestTeam.Press("escalation.open", "message-2", ("c", _bench.Customer.Id), ("f", "form-7-000000000000000"), ("reason", "老板失联"));
        await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        press.Data["reason"] = "又换了财务";

        var own = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager, language: Enum.Parse<Language>(language)), press);

        CardCheck.Holds(own);
        Assert.Contains(CardCheck.TextsOf(own), text => text.StartsWith(told, StringComparison.Ordinal));
        await PressAsync(own, "escalation.open", ("reason", (string)own.SelectToken("$..[?(@.id == 'reason')].value")!));
        Assert.Equal(["老板失联", "又换了财务"], _bench.Steps().Select(step => step.Note));
    }

    [Fact]
    public async Task A_used_form_does_not_tell_of_a_customer_out_of_scope()
    {
        var press = TestTeam.Press("escalation.open", "message-2", ("c", _bench.Customer.Id), ("f", "form-7-000000000000000"), ("reason", "老板失联"));
        await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);
        press.Data["c"] = _bench.Ledger.Add("C002", "绿源科技", "wang@contoso.cn").Id;

        var answer = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager, scope: new Scope(false, ["wang@contoso.cn"])), press);

        Assert.Contains(CardCheck.TextsOf(answer), text => text.StartsWith("这张卡片已经用过了", StringComparison.Ordinal));
        Assert.DoesNotContain("华信", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_form_is_changed_for_everybody_in_the_thread()
    {
        var press = TestTeam.Press("escalation.open", "message-2", ("c", _bench.Customer.Id), ("f", "form-7-000000000000000"), ("reason", "老板失联"));

        var answer = await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Rep), press);

        var rows = _bench.Team.Outbox().Where(row => row.Kind == EscalationMessages.FormKind).ToList();
        var form = Assert.Single(rows, row => row.Operation == DeliveryOperation.Send);
        Assert.Equal((DeliveryState.Sent, "message-2", TestTeam.ThreadId), (form.State, form.ActivityId, form.SentConversationId));
        var update = Assert.Single(rows, row => row.Operation == DeliveryOperation.Update);
        Assert.Equal(CardCheck.TextsOf(answer), CardCheck.TextsOf((await _bench.RenderAsync(update))!.Card));
    }

    [Fact]
    public async Task In_personal_chat_escalate_says_where_it_works()
    {
        var personal = TestTeam.NewConversation("a:personal", ConversationKind.Personal, known => known.PersonId = _bench.Team.Rep.Id);

        var card = await _bench.PressAsync(
            _bench.Team.Turn(_bench.Team.Rep, personal), TestTeam.Press("escalation.start", "message-1", ("c", _bench.Customer.Id)));

        Assert.Empty(_bench.Team.Adapter.Said);
        Assert.Contains(CardCheck.TextsOf(card), text => text.Contains("频道", StringComparison.Ordinal));
    }

    private Task<JObject> PressAsync(JObject card, string verb, params (string, object)[] inputs)
    {
        var press = TestTeam.Press(verb, "message-1", inputs);
        press.Data.Merge(TestTeam.ButtonOf(card, verb));
        return _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager), press);
    }
}
