using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;
using CollectionCoachBot.Tests.FollowUps;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Escalations;

/// <summary>Opened on Friday, 2026-11-20, at 01:00 in Shanghai, by the rep: late from Monday 01:00, said on Monday from 09:00 on.</summary>
public class EscalationReminderTests : IDisposable
{
    private static readonly TimeSpan ToMonday = TimeSpan.FromHours(80);
    private readonly EscalationBench _bench = new();
    private readonly EscalationReminderJob _job;

    public EscalationReminderTests()
    {
        _job = new EscalationReminderJob(
            _bench.Ledger.Database, _bench.Messages, _bench.Team.Roles, Calendars.All, Options.Create(new EscalationOptions()),
            Options.Create(new FollowUpOptions()), Options.Create(new ReceivablesOptions()), _bench.Clock);
        Chat(_bench.Team.Manager);
        Chat(_bench.Team.Rep);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Managers_are_reminded_once_and_nobody_else()
    {
        await OpenAsync(_bench.Team.Rep);
        _bench.Clock.Advance(ToMonday);

        await _job.RunAsync(CancellationToken.None);
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        await _job.RunAsync(CancellationToken.None);

        Assert.Equal([_bench.Team.Manager.Id], Reminders().Select(row => row.PersonId));
    }

    [Theory]
    [InlineData(32)]
    [InlineData(56)]
    [InlineData(79)]
    public async Task Not_before_a_working_day_has_passed_nor_before_the_morning(int hours)
    {
        await OpenAsync(_bench.Team.Rep);
        _bench.Clock.Advance(TimeSpan.FromHours(hours));

        await _job.RunAsync(CancellationToken.None);

        Assert.Empty(Reminders());
    }

    [Theory]
    [InlineData("Acknowledge")]
    [InlineData("Decide")]
    [InlineData("Close")]
    public async Task What_somebody_took_on_needs_no_reminder(string act)
    {
        var escalation = await OpenAsync(_bench.Team.Rep);
        await MoveAsync(escalation, Enum.Parse<EscalationAct>(act));
        _bench.Clock.Advance(ToMonday);

        await _job.RunAsync(CancellationToken.None);

        Assert.Empty(Reminders());
    }

    [Fact]
    public async Task A_manager_without_a_personal_chat_is_not_reminded_unless_they_opened_it()
    {
        var (opener, away) = (Manager("opener"), Manager("away"));
        _bench.Team.Save(opener, away, TestTeam.NewConversation("a:gone", ConversationKind.Personal, known => (known.PersonId, known.IsGone) = (away.Id, true)));
        await OpenAsync(opener);
        _bench.Clock.Advance(ToMonday);

        await _job.RunAsync(CancellationToken.None);

        Assert.Equal(new[] { _bench.Team.Manager.Id, opener.Id }.Order(), Reminders().Select(row => row.PersonId!).Order());
    }

    [Theory]
    [InlineData("zh-CN", "提醒：过了时限，还没有经理接手。")]
    [InlineData("en-US", "Reminder: no manager has taken this on in time.")]
    public async Task The_reminder_can_be_acted_on_and_changes_with_the_escalation(string locale, string text)
    {
        using (var db = _bench.Ledger.Database.CreateDbContext())
        {
            db.Attach(_bench.Team.Manager).Entity.Locale = locale;
            await db.SaveChangesAsync();
        }

        await OpenAsync(_bench.Team.Rep);
        _bench.Clock.Advance(ToMonday);
        await _job.RunAsync(CancellationToken.None);
        var reminder = Assert.Single(Reminders());

        var message = await _bench.RenderAsync(reminder);
        CardCheck.Holds(message!.Card);
        Assert.Contains(text, CardCheck.TextsOf(message.Card));
        Assert.DoesNotContain("380,000", message.Summary, StringComparison.Ordinal);
        _bench.Set(reminder.UniqueKey, DeliveryState.Sent, "message-9");
        var press = TestTeam.Press("escalation.acknowledge", "message-9");
        press.Data.Merge(TestTeam.ButtonOf(message.Card, "escalation.acknowledge"));
        await _bench.PressAsync(_bench.Team.Turn(_bench.Team.Manager), press);

        var update = Assert.Single(Reminders(DeliveryOperation.Update));
        Assert.DoesNotContain(text, CardCheck.TextsOf((await _bench.RenderAsync(update))!.Card));
    }

    [Fact]
    public async Task A_reminder_that_waited_is_dropped_once_somebody_took_it_on()
    {
        var escalation = await OpenAsync(_bench.Team.Rep);
        _bench.Clock.Advance(ToMonday);
        await _job.RunAsync(CancellationToken.None);
        await MoveAsync(escalation, EscalationAct.Acknowledge);

        Assert.Null(await _bench.RenderAsync(Reminders().Single()));
    }

    private static Person Manager(string id) => new() { TenantId = "tenant", AadObjectId = id, Email = "wang@contoso.cn", Name = "钱经理" };

    private async Task<Escalation> OpenAsync(Person by)
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1", "老板失联", by.Id), CancellationToken.None);
        return _bench.Escalations().Single();
    }

    private Task MoveAsync(Escalation escalation, EscalationAct act) =>
        _bench.Desk.MoveAsync(escalation.Id, act, _bench.Team.Manager.Id, "上门", EscalationResult.Paid, "form-2", CancellationToken.None);

    private void Chat(Person person) =>
        _bench.Team.Save(TestTeam.NewConversation("a:" + person.Id, ConversationKind.Personal, known => known.PersonId = person.Id));

    private List<OutboxRow> Reminders(DeliveryOperation operation = DeliveryOperation.Send) =>
        [.. _bench.Team.Outbox().Where(row => row.Kind == EscalationMessages.ReminderKind && row.Operation == operation)];
}
