using CollectionCoachBot.People;
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
        _bench.Ledger.Add("C009", "远洋贸易", "elsewhere@contoso.cn");

        await RunAsync("远洋贸易，老板失联");

        Assert.Empty(_bench.Escalations());
        Assert.DoesNotContain("远洋贸易有限", string.Concat(_bench.Team.Adapter.Said.Select(said => said.Text)), StringComparison.Ordinal);
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

    private Task RunAsync(string argument) => _bench.Command.RunAsync(_bench.Team.Turn(_bench.Team.Manager), argument, CancellationToken.None);

    private JObject Card() => (JObject)Assert.Single(_bench.Team.Adapter.Said).Attachments[0].Content;
}
