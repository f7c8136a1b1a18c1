using System.Security.Cryptography;
using System.Text;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Worklist;

namespace CollectionCoachBot.Tests.Worklist;

/// <summary>Accounts on Monday, November 23, 2026.</summary>
internal static class Facts
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Spoken to yesterday, so that nothing but stage and amount counts.</summary>
    public static WorklistFacts Of(string name, OverdueStage stage, decimal overdue, string currency = "CNY") => new()
    {
        Account = new AccountBrief
        {
            CustomerId = IdOf(name), Code = name, Name = name, Today = Today, AsOf = Today.AddDays(-1), Stage = stage, Mix = [],
            Balances = [Owing(overdue, currency, stage)],
        },
        LastContactOn = Today.AddDays(-1),
        LastTalkOn = Today.AddDays(-1),
    };

    /// <summary>As opaque as a real one, and always the same.</summary>
    public static string IdOf(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..22];

    public static Balance Owing(decimal overdue, string currency, OverdueStage stage = OverdueStage.M1) => new()
    {
        Currency = currency, Open = overdue, OpenCount = 1, Overdue = overdue, OverdueCount = 1, Disputed = 0m, OldestInvoice = "INV-1",
        OldestDueOn = Today.AddDays(-30 * (int)stage), DaysOverdue = 30 * (int)stage,
    };

    public static WorklistFacts With(this WorklistFacts facts, string? promisedFor = null, string? followUpOn = null) => facts with
    {
        History = new ContactHistory
        {
            Promises = new PromiseHistory(0, 0, 0, promisedFor is null ? null : PromiseOf(promisedFor)),
            Next = followUpOn is null
                ? null
                : new FollowUp { PersonId = "p", DueOn = DateOnly.ParseExact(followUpOn, "yyyy-MM-dd", null), RemindAt = Now, CreatedAt = Now },
        },
    };

    public static WorklistFacts Broken(this WorklistFacts facts, int daysAgo) => facts with
    {
        BrokenOn = Today.AddDays(-daysAgo),
        History = new ContactHistory { LastBroken = PromiseOf("2026-11-16") },
    };

    private static Promise PromiseOf(string payOn) => new()
    {
        Amount = 1_000m, Currency = "CNY", PayOn = DateOnly.ParseExact(payOn, "yyyy-MM-dd", null), MadeAt = Now, OpenBefore = 1_000m,
    };
}
