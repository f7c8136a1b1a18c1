using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;

namespace CollectionCoachBot.Tests.Escalations;

public class EscalationDeskTests : IDisposable
{
    private readonly EscalationBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Opening_writes_the_escalation_its_step_and_both_messages()
    {
        var opened = await _bench.Desk.OpenAsync(_bench.Ask("form-1", "老板失联"), CancellationToken.None);

        Assert.Equal(EscalationOpening.New, opened.How);
        var escalation = Assert.Single(_bench.Escalations());
        Assert.Equal((EscalationState.Open, "老板失联"), (escalation.State, escalation.Reason));
        Assert.Equal("form-1", Assert.Single(_bench.Steps()).FormId);
        Assert.Equal(
            [(EscalationMessages.Kind, _bench.Team.Channel.Id, null), (EscalationMessages.OwnerKind, null, _bench.Team.Rep.Id)],
            _bench.Team.Outbox().Select(row => (row.Kind, row.ConversationId, row.PersonId)).Order());
    }

    [Fact]
    public async Task Whoever_asked_is_not_told_again_in_person()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1", personId: _bench.Team.Rep.Id), CancellationToken.None);

        Assert.DoesNotContain(_bench.Team.Outbox(), row => row.Kind == EscalationMessages.OwnerKind);
    }

    [Fact]
    public async Task The_same_form_twice_opens_once_and_says_nothing_twice()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1"), CancellationToken.None);

        await _bench.Desk.OpenAsync(_bench.Ask("form-1"), CancellationToken.None);

        Assert.Single(_bench.Escalations());
        Assert.Equal(2, _bench.Team.Outbox().Count);
    }

    [Theory]
    [InlineData("老板失联", true, "Repeated")]
    [InlineData("又换了财务", true, "FormUsed")]
    [InlineData("老板失联", false, "FormUsed")]
    public async Task A_used_form_is_repeated_only_by_the_same_person_with_the_same_words(string reason, bool samePerson, string how)
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1", "老板失联"), CancellationToken.None);

        var opened = await _bench.Desk.OpenAsync(
            _bench.Ask("form-1", reason, samePerson ? _bench.Team.Manager.Id : _bench.Team.Rep.Id), CancellationToken.None);

        Assert.Equal((how, _bench.Customer.Id, _bench.Team.Manager.Id), (opened.How.ToString(), opened.CustomerId, opened.PersonId));
        Assert.Single(_bench.Steps());
    }

    [Fact]
    public async Task An_account_that_is_escalated_already_is_shown_again_and_the_new_reason_is_kept()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1", "老板失联"), CancellationToken.None);
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        var opened = await _bench.Desk.OpenAsync(_bench.Ask("form-2", "又换了财务"), CancellationToken.None);

        Assert.Equal(EscalationOpening.ShownAgain, opened.How);
        Assert.Single(_bench.Escalations());
        Assert.Equal([("老板失联", EscalationState.Open), ("又换了财务", EscalationState.Open)], _bench.Steps().Select(step => (step.Note, step.State)));
        Assert.Equal(2, _bench.Team.Outbox().Count(row => row.Kind == EscalationMessages.Kind && row.Operation == DeliveryOperation.Send));
        Assert.Equal(2, _bench.Team.Outbox().Count(row => row.Operation == DeliveryOperation.Update));
    }

    [Fact]
    public async Task The_same_form_without_a_reason_shows_an_escalated_account_once()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1"), CancellationToken.None);
        await _bench.Desk.OpenAsync(_bench.Ask("form-2"), CancellationToken.None);

        var opened = await _bench.Desk.OpenAsync(_bench.Ask("form-2"), CancellationToken.None);

        Assert.Equal(EscalationOpening.ShownAgain, opened.How);
        Assert.Equal(2, _bench.Team.Outbox().Count(row => row.Kind == EscalationMessages.Kind));
    }

    [Fact]
    public async Task Many_at_once_open_one()
    {
        var asks = Enumerable.Range(1, 8).Select(number => Task.Run(() => _bench.Desk.OpenAsync(_bench.Ask($"form-{number}"), CancellationToken.None)));

        var opened = await Task.WhenAll(asks);

        Assert.Single(_bench.Escalations());
        Assert.Single(opened, each => each.How == EscalationOpening.New);
        Assert.Equal(8, _bench.Team.Outbox().Count(row => row.Kind == EscalationMessages.Kind));
        Assert.Single(_bench.Team.Outbox(), row => row.Kind == EscalationMessages.OwnerKind);
    }

    [Fact]
    public async Task A_closed_escalation_leaves_room_for_another()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1"), CancellationToken.None);
        await MoveAsync(EscalationAct.Close, "form-2");

        var opened = await _bench.Desk.OpenAsync(_bench.Ask("form-3"), CancellationToken.None);

        Assert.Equal(EscalationOpening.New, opened.How);
        Assert.Equal(2, _bench.Escalations().Count);
    }

    [Fact]
    public async Task A_step_updates_every_message_once()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1"), CancellationToken.None);

        var move = await MoveAsync(EscalationAct.Acknowledge, "form-2");

        Assert.Equal(EscalationMove.Done, move);
        Assert.Equal(
            _bench.Team.Outbox().Where(row => row.Operation == DeliveryOperation.Send).Select(row => row.UniqueKey).Order(),
            _bench.Team.Outbox().Where(row => row.Operation == DeliveryOperation.Update).Select(row => row.UpdatesKey).Order());
    }

    [Fact]
    public async Task A_second_press_of_the_same_form_changes_nothing()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1"), CancellationToken.None);
        await MoveAsync(EscalationAct.Decide, "form-2", "上门");

        var again = await MoveAsync(EscalationAct.Decide, "form-2", "不上门");

        Assert.Equal(EscalationMove.Repeated, again);
        Assert.Equal([null, "上门"], _bench.Steps().Select(step => step.Note));
    }

    [Fact]
    public async Task Two_managers_at_once_acknowledge_once()
    {
        await _bench.Desk.OpenAsync(_bench.Ask("form-1"), CancellationToken.None);

        var moves = await Task.WhenAll(
            Enumerable.Range(2, 6).Select(number => Task.Run(() => MoveAsync(EscalationAct.Acknowledge, $"form-{number}"))));

        Assert.Single(moves, move => move == EscalationMove.Done);
        Assert.Equal(5, moves.Count(move => move == EscalationMove.TooLate));
        Assert.Equal(2, _bench.Steps().Count);
    }

    private Task<EscalationMove> MoveAsync(EscalationAct act, string formId, string? note = null) => _bench.Desk.MoveAsync(
        _bench.Escalations().First().Id, act, _bench.Team.Manager.Id, note, result: null, formId, CancellationToken.None);
}
