using BotFramework.Tests.PublicApi;

namespace CollectionCoachBot.EndToEnd.Ledgers;

/// <summary>A ledger file for a test, with what the import needs to know of it.</summary>
internal sealed record Ledger(string File, params string[] Options)
{
    /// <summary>Seven customers of 张三, 李四 and nobody, from not yet due to 111 days overdue on Friday, 2026-11-20.</summary>
    public static Ledger Small { get; } = new(
        Path.Combine(AppContext.BaseDirectory, "Ledgers", "small.csv"), "--as-of", "2026-11-20", "--currency", "CNY");

    /// <summary>What <see cref="PaymentHistories"/> is called where it is handed over.</summary>
    public const string PaymentHistoriesName = "ibm-late-payment-histories.csv";

    /// <summary>The public history of late payments, 2,466 invoices; it lies beside the repository, not in it.</summary>
    public static Ledger PaymentHistories { get; } = new(
        HandedOver.Find(PaymentHistoriesName) ?? PaymentHistoriesName,
        "--as-of", "2013-06-30", "--currency", "USD", "--shift-to-today", "--owner", "zhangsan@contoso.cn");
}
