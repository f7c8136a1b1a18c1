using System.Globalization;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Customers;

/// <summary>What stands in the form about a payment cycle, as it was typed: a stranger's word until it is read.</summary>
internal sealed record CycleFormValues(string? Statement, string? Invoice, string? Plan, string? Pay, string? Signer)
{
    public static CycleFormValues Of(PaymentCycle cycle) =>
        new(Text(cycle.StatementDay), Text(cycle.InvoiceCutoffDay), Text(cycle.PlanCutoffDay), Text(cycle.PayDay), cycle.Signer);

    public static CycleFormValues Of(CardPress press) => new(
        press.Text(CycleForm.Statement, CycleForm.LongestDay), press.Text(CycleForm.Invoice, CycleForm.LongestDay), press.Text(CycleForm.Plan, CycleForm.LongestDay),
        press.Text(CycleForm.Pay, CycleForm.LongestDay), press.Text(CycleForm.Signer, CycleForm.LongestSigner));

    /// <returns>The text of what is wrong, or the cycle.</returns>
    public (string? Problem, PaymentCycle Cycle) Read()
    {
        var isRead = MonthDay.TryRead(Statement, out var statement) & MonthDay.TryRead(Invoice, out var invoice) & MonthDay.TryRead(Plan, out var plan) & MonthDay.TryRead(Pay, out var pay);
        return (
            isRead ? null : "customers.problem-day",
            new PaymentCycle { StatementDay = statement, InvoiceCutoffDay = invoice, PlanCutoffDay = plan, PayDay = pay, Signer = Signer });
    }

    private static string? Text(int? day) => day?.ToString(CultureInfo.InvariantCulture);
}
