using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.FollowUps;

/// <summary>Accounts as the ledger would tell of them.</summary>
internal static class Accounts
{
    public const string CustomerId = "customer0000000000000A";

    public static AccountBrief Owing(params Balance[] balances) => new()
    {
        CustomerId = CustomerId, Code = "C001", Name = "华信建材*（测试）", Today = Calendars.Day("2026-11-09"), AsOf = Calendars.Day("2026-11-08"), Stage = OverdueStage.M2,
        Mix = [], Balances = balances, Country = "CN", Cycle = new PaymentCycle { PlanCutoffDay = 25, PayDay = 10 },
    };
}
