using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;

namespace CollectionCoachBot.Tests.Escalations;

public sealed class EscalationOwnerTests : IDisposable
{
    private readonly EscalationBench _bench = new();
    private readonly EscalationJob _job;

    public EscalationOwnerTests() => _job = new EscalationJob(_bench.Ledger.Database, _bench.Messages);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_owner_who_becomes_known_later_is_told_then_and_once()
    {
        var customer = _bench.Ledger.Add("C002", "海天机械", "new@contoso.cn");
        await _bench.Desk.OpenAsync(_bench.Ask("form-1") with { CustomerId = customer.Id, OwnerEmail = "new@contoso.cn" }, CancellationToken.None);
        Assert.DoesNotContain(_bench.Team.Outbox(), row => row.Kind == EscalationMessages.OwnerKind);
        var owner = TestTeam.NewPerson("新人", "new@contoso.cn");
        _bench.Team.Save(owner);

        await _job.RunAsync(CancellationToken.None);
        await _job.RunAsync(CancellationToken.None);

        Assert.Equal(owner.Id, Assert.Single(_bench.Team.Outbox(), row => row.Kind == EscalationMessages.OwnerKind).PersonId);
    }

    [Fact]
    public async Task A_new_owner_of_an_escalated_account_is_told_too()
    {
        var (escalation, _) = await _bench.OpenAsync();
        _bench.Set(EscalationMessages.OwnerKey(escalation.Id, _bench.Team.Rep.Id), DeliveryState.Sent, "message-2");
        var heir = TestTeam.NewPerson("赵六", "zhaoliu@contoso.cn");
        _bench.Team.Save(heir);
        using (var db = _bench.Ledger.Database.CreateDbContext())
        {
            db.Attach(_bench.Customer).Entity.OwnerEmail = "zhaoliu@contoso.cn";
            await db.SaveChangesAsync();
        }

        var before = await _bench.Reader.ReadAsync(escalation.Id, CollectionCoachBot.Receivables.Scope.All, CancellationToken.None);
        await _job.RunAsync(CancellationToken.None);
        await _job.RunAsync(CancellationToken.None);

        Assert.Equal(("赵六", OwnerNews.Waiting), (before!.Owner, before.OwnerNews));
        Assert.Equal([_bench.Team.Rep.Id, heir.Id], _bench.Team.Outbox().Where(row => row.Kind == EscalationMessages.OwnerKind).Select(row => row.PersonId));
    }

    [Fact]
    public async Task The_thread_learns_that_the_owner_cannot_be_reached_once()
    {
        var (escalation, _) = await _bench.OpenAsync();
        _bench.Set(EscalationMessages.OwnerKey(escalation.Id, _bench.Team.Rep.Id), DeliveryState.Unreachable);

        await _job.RunAsync(CancellationToken.None);
        await _job.RunAsync(CancellationToken.None);

        var update = Assert.Single(_bench.Team.Outbox(), row => row.Operation == DeliveryOperation.Update);
        var message = await _bench.Renderers[0].RenderAsync(update, CancellationToken.None);
        Assert.Contains(CardCheck.TextsOf(message!.Card), text => text.Contains("还没装这个应用", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_message_that_waited_is_sent_only_while_the_escalation_is_open(bool closed, bool isSent)
    {
        var (escalation, _) = await _bench.OpenAsync();
        if (closed)
            await _bench.Desk.MoveAsync(escalation.Id, EscalationAct.Close, _bench.Team.Manager.Id, null, EscalationResult.Paid, "form-2", CancellationToken.None);
        var row = _bench.Team.Outbox().Single(waiting => waiting.UniqueKey == EscalationMessages.OwnerKey(escalation.Id, _bench.Team.Rep.Id));

        var message = await _bench.Renderers[1].RenderAsync(row, CancellationToken.None);

        Assert.Equal(isSent, message is not null);
        Assert.DoesNotContain("380,000", message?.Summary ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upn@contoso.cn", "mail@contoso.cn", "upn@contoso.cn", true)]
    [InlineData("upn@contoso.cn", "mail@contoso.cn", "mail@contoso.cn", true)]
    [InlineData("upn@contoso.cn", "mail@contoso.cn", "other@contoso.cn", false)]
    public async Task An_owner_is_found_by_upn_then_by_e_mail(string upn, string mail, string inLedger, bool found)
    {
        var person = TestTeam.NewPerson("张三", mail);
        person.Upn = upn;
        _bench.Team.Save(person);
        await using var db = _bench.Ledger.Database.CreateDbContext();

        var owner = await OwnerLookup.FindAsync(db, inLedger, CancellationToken.None);

        Assert.Equal(found, owner?.Id == person.Id);
    }
}
