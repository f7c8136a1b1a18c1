using System.Collections.Frozen;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>The names that a text may hold in braces.</summary>
internal static class Placeholders
{
    public const string Customer = "customer";
    public const string Rep = "rep";
    public const string DecisionDate = "decisionDate";
    public const string Contact = "contact";
    public const string Approver = "approver";
    public const string Amount = "amount";
    public const string UndisputedAmount = "undisputedAmount";
    public const string DisputedAmount = "disputedAmount";
    public const string DueSoonAmount = "dueSoonAmount";

    /// <summary>When {amount} falls due: a date, or from which date on where it stands on several invoices.</summary>
    public const string DueDate = "dueDate";

    /// <summary>When the oldest of the invoices falls due.</summary>
    public const string OldestDue = "oldestDue";
    public const string DaysToDue = "daysToDue";
    public const string DaysOverdue = "daysOverdue";
    public const string InvoiceCount = "invoiceCount";
    public const string OldestInvoice = "oldestInvoice";
    public const string OrderNo = "orderNo";
    public const string PromiseAmount = "promiseAmount";
    public const string PromiseDate = "promiseDate";
    public const string CutoffDate = "cutoffDate";
    public const string PayDay = "payDay";

    /// <summary>As it stands in a text.</summary>
    public static string InBraces(string name) => "{" + name + "}";

    /// <summary>Known of every account, listed or not: the last variant of a text needs no other.</summary>
    public static FrozenSet<string> AlwaysKnown { get; } = FrozenSet.Create(StringComparer.Ordinal, Customer, Rep, DecisionDate);

    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal,
        Customer, Rep, DecisionDate, Contact, Approver, Amount, UndisputedAmount, DisputedAmount, DueSoonAmount, DueDate, OldestDue, DaysToDue, DaysOverdue,
        InvoiceCount, OldestInvoice, OrderNo, PromiseAmount, PromiseDate, CutoffDate, PayDay);

    /// <summary>Days to the due date are a fact of M0 only, days past it of the other stages only.</summary>
    public static bool Fits(string name, OverdueStage? stage) => name switch
    {
        DaysOverdue => stage != OverdueStage.M0,
        DaysToDue => stage is null or OverdueStage.M0,
        _ => true,
    };
}
