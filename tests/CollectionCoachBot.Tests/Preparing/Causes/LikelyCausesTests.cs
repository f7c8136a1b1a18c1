using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Preparing.Causes;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Playbook;

namespace CollectionCoachBot.Tests.Preparing.Causes;

/// <summary>Which causes are named first, of a customer 45 days past due.</summary>
public sealed class LikelyCausesTests
{
    private const string Ours = "unclear-terms information-gap our-fault";

    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(null, null, null, Ours + " budget our-position macro")] // nothing is known: one of a kind
    [InlineData(WhyUnpaid.StuckInProcess, null, null, Ours + " budget their-process our-position")]
    [InlineData(WhyUnpaid.WillingNotAble, null, null, Ours + " macro customer-business customer-finances")]
    [InlineData(null, null, Attitude.SalesDriven, Ours + " chain-debt operating-pressure customer-credit")] // by the excuses of the cell
    [InlineData(null, Outcome.Refused, null, Ours + " our-position bad-faith budget")]
    [InlineData(null, Outcome.WaitingForApproval, null, Ours + " budget their-process our-position")]
    [InlineData(WhyUnpaid.WillingNotAble, Outcome.Refused, null, Ours + " macro customer-business customer-finances")] // what was answered before what was heard
    internal void What_is_known_brings_a_cause_up(WhyUnpaid? why, Outcome? outcome, Attitude? attitude, string causes) =>
        Assert.Equal(causes, string.Join(' ', LikelyCauses.Of(Case(why: why, outcome: outcome, attitude: attitude))));

    [Fact]
    public void A_cause_that_was_found_is_among_them_whatever_else_is_known() =>
        Assert.Contains("cash-break", LikelyCauses.Of(Case(cause: "cash-break", why: WhyUnpaid.AbleNotWilling, outcome: Outcome.Refused)));

    [Fact]
    public void A_disputed_amount_brings_the_dispute_up() => Assert.Equal(Ours + " dispute budget our-position", string.Join(' ', LikelyCauses.Of(Case(disputed: 40m))));

    private static CustomerCase Case(string? cause = null, WhyUnpaid? why = null, Outcome? outcome = null, Attitude? attitude = null, decimal disputed = 0m)
    {
        var receivable = new Receivable { CustomerId = "c", InvoiceNumber = "INV-1", DueOn = Today.AddDays(-45), Amount = 100m, Open = 100m, Disputed = disputed, Currency = "CNY" };
        var account = AccountFigures.Of(new Customer { Code = "C1", Name = "华信", CauseId = cause }, [receivable], Today, null, new ReceivablesOptions());
        var log = outcome is { } came ? new CallLog { FormId = "f", PersonId = "p", At = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero), Outcome = came } : null;
        return new CustomerCase
        {
            Account = account, Name = account.Name, Stage = account.Stage, Attitude = attitude, WhyInForce = why, History = new ContactHistory { LastContact = log }, Today = Today,
            Edition = ThePlaybook.Edition,
        };
    }
}
