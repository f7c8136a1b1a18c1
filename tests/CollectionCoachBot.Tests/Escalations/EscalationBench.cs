using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Escalations.Actions;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Tests.Clock;
using CollectionCoachBot.Tests.Conversation;
using CollectionCoachBot.Tests.Receivables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Escalations;

/// <summary>Escalations put together over a test's database, with a customer of the rep's who owes.</summary>
internal sealed class EscalationBench : IDisposable
{
    private readonly CustomerSearch _search;

    public EscalationBench()
    {
        Team = new TestTeam(Ledger.Database);
        Customer = Ledger.Add("C001", "华信建材有限公司", "lisi@contoso.cn");
        Ledger.Owe(Customer, "INV-1", 45, 380_000m);
        var outbox = new Outbox(Clock);
        _search = new CustomerSearch(Ledger.Database, [], Clock);
        Messages = new EscalationMessages(outbox, Ledger.Database);
        Desk = new EscalationDesk(Ledger.Database, Messages, Clock);
        Reader = new EscalationReader(
            Ledger.Database, Ledger.Ledger, new ContactHistories(Ledger.Database, Team.Roles), Team.Roles, Options.Create(new ReceivablesOptions()));
        var forms = new EscalationForms(TestTeam.Words);
        var pressing = new EscalationPress(Reader, Desk, Messages, TestTeam.Words);
        var opener = new EscalationOpener(Ledger.Database, Ledger.Ledger, Desk, forms, TestTeam.Words);
        Command = new EscalateCommand(Ledger.Database, _search, Desk, forms, TestTeam.Words, TestTeam.Commands, Clock);
        Renderers =
        [
            new EscalationRenderer(Ledger.Database, Reader, Team.Roles, TestTeam.Words),
            new EscalationOwnerRenderer(Ledger.Database, Reader, Team.Roles, TestTeam.Words),
            new EscalationFormRenderer(Ledger.Database, Reader, forms, Team.Roles, TestTeam.Words),
            new EscalationReminderRenderer(Ledger.Database, Reader, Team.Roles, TestTeam.Words),
        ];
        Actions =
        [
            new AcknowledgeAction(pressing), new DecideAction(pressing), new ClosingAction(pressing), new CloseAction(pressing), new ShowAction(pressing),
            new OpenAction(Ledger.Ledger, opener, forms, pressing, TestTeam.Words),
            new PickAction(Ledger.Database, Ledger.Ledger, opener, pressing, TestTeam.Words),
            new StartAction(Ledger.Ledger, forms, new SentCards(Renderers, Ledger.Database), TestTeam.Commands, TestTeam.Words),
        ];
    }

    public TestLedger Ledger { get; } = new();

    public TestClock Clock { get; } = new(TestLedger.Now);

    public TestTeam Team { get; }

    public Customer Customer { get; }

    public EscalationMessages Messages { get; }

    public EscalationDesk Desk { get; }

    public EscalationReader Reader { get; }

    public EscalateCommand Command { get; }

    public IReadOnlyList<IMessageRenderer> Renderers { get; }

    public IReadOnlyList<ICardAction> Actions { get; }

    public Task<JObject> PressAsync(Turn turn, CardPress press) =>
        Actions.Single(action => action.Verb == press.Verb).PressAsync(turn, press, CancellationToken.None);

    public EscalationAsk Ask(string formId, string? reason = null, string? personId = null) => new(
        Customer.Id, Customer.OwnerEmail, personId ?? Team.Manager.Id, Team.Channel.Id, TestTeam.ThreadId, reason, CollectionCoachBot.People.Language.Chinese, formId);

    /// <summary>Opened by the manager, with its card as the thread has it.</summary>
    public async Task<(Escalation Escalation, JObject Card)> OpenAsync()
    {
        await Desk.OpenAsync(Ask("form-open-000000000000"), CancellationToken.None);
        var escalation = Escalations().Single();
        var row = Team.Outbox().Single(sent => sent.Kind == EscalationMessages.Kind);
        var message = await Renderers[0].RenderAsync(row, CancellationToken.None);
        return (escalation, message!.Card);
    }

    /// <summary>The message of a row as it would be sent now.</summary>
    public Task<RenderedMessage?> RenderAsync(OutboxRow row) =>
        Renderers.Single(renderer => renderer.Kind == row.Kind).RenderAsync(row, CancellationToken.None);

    public List<Escalation> Escalations()
    {
        using var db = Ledger.Database.CreateDbContext();
        return [.. db.Set<Escalation>().AsNoTracking()];
    }

    public List<EscalationStep> Steps()
    {
        using var db = Ledger.Database.CreateDbContext();
        return [.. db.Set<EscalationStep>().AsNoTracking().OrderBy(step => step.At)];
    }

    public void Set(string uniqueKey, DeliveryState state, string? activityId = null)
    {
        using var db = Ledger.Database.CreateDbContext();
        var row = db.Set<OutboxRow>().Single(found => found.UniqueKey == uniqueKey);
        (row.State, row.ActivityId, row.SentConversationId) = (state, activityId, activityId is null ? null : TestTeam.ThreadId);
        db.SaveChanges();
    }

    public void Dispose()
    {
        _search.Dispose();
        Ledger.Dispose();
    }
}
