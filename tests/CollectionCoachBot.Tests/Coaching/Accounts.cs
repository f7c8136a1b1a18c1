using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Coaching;

/// <summary>Accounts and requests for tests: a Friday in November, amounts that one can say aloud.</summary>
internal static class Accounts
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static Words Words { get; } = Words.Load(AppContext.BaseDirectory);

    public static int DaysOf(OverdueStage stage) => stage switch
    {
        OverdueStage.M0 => -6,
        OverdueStage.M1 => 12,
        OverdueStage.M2 => 45,
        OverdueStage.M3 => 73,
        _ => 130,
    };

    public static AccountBrief Account(OverdueStage stage, Language language = Language.Chinese, Attitude? attitude = null)
    {
        var days = DaysOf(stage);
        var balance = new Balance
        {
            Currency = "CNY",
            Open = 380_000m,
            OpenCount = 3,
            Overdue = stage == OverdueStage.M0 ? 0m : 380_000m,
            OverdueCount = stage == OverdueStage.M0 ? 0 : 3,
            CallableCount = 3,
            Disputed = 0m,
            OldestInvoice = "INV-2093",
            OldestDueOn = Today.AddDays(-days),
            DaysOverdue = days,
        };
        return new AccountBrief
        {
            CustomerId = "customer-0000000000001",
            Code = "C001",
            Name = language == Language.Chinese ? "华信建材有限公司" : "Harbor Fittings Inc.",
            Contact = language == Language.Chinese ? "陈会计" : "Dana Reed",
            Attitude = attitude,
            Cycle = new PaymentCycle { PlanCutoffDay = 25, PayDay = 10, Signer = language == Language.Chinese ? "刘总" : "Mr. Cole" },
            Today = Today,
            AsOf = Today,
            Stage = stage,
            Mix = [new StageAmount("CNY", stage, 3, 380_000m)],
            Balances = [balance],
        };
    }

    public static CoachRequest Request(OverdueStage stage, Attitude attitude, Language language = Language.Chinese, bool listed = true)
    {
        var account = listed ? Account(stage, language, attitude) : null;
        return new CoachRequest
        {
            Account = account,
            CustomerName = account?.Name ?? (language == Language.Chinese ? "远帆五金" : "Far Sail Hardware"),
            Stage = stage,
            Attitude = attitude,
            Language = language,
            RepName = language == Language.Chinese ? "张三" : "Sam Zhang",
            Today = Today,
            DecisionDate = new DateOnly(2026, 11, 24),
        };
    }
}
