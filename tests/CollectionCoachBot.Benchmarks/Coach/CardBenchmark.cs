using System.Diagnostics;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Coaching.Cards;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json;

namespace CollectionCoachBot.Benchmarks.Coach;

/// <summary>A coach card from its facts to the text that is sent, on one processor: what the coach itself costs a turn, without database and network.</summary>
internal sealed class CardBenchmark : IBenchmark
{
    private const int Rounds = 25;

    /// <summary>After these the code is compiled for good.</summary>
    private const int WarmUp = 60;
    private static readonly DateOnly Today = new(2026, 11, 20);

    public string Name => "card";

    public Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var (edition, words) = (PlaybookLoader.Load(PlaybookLoader.DefaultFolder), Words.Load(AppContext.BaseDirectory));
        var requests = Requests(edition).ToList();
        var first = Milliseconds(() => Make(requests[0], edition, words));
        var times = new List<double>();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var time = Milliseconds(() => requests.ForEach(request => Make(request, edition, words))) / requests.Count;
            if (round >= 0)
                times.Add(time);
        }

        return Task.FromResult<IReadOnlyList<Reading>>(
        [
            new($"{Name}: the first, processor time", "ms", [first]),
            new($"{Name}: each after it, processor time", "ms", times) { Aim = 0.3 },
        ]);
    }

    private static int Make(CoachRequest request, PlaybookEdition edition, Words words) =>
        CoachCard.Build(new CoachCardInput(request, CollectionCoachBot.Coaching.Advising.Coach.Advise(request, edition, words), "session-00000000000001", edition), words)
            .ToString(Formatting.None).Length;

    /// <summary>Of the whole process: other threads are idle, and what the collector does is part of the price.</summary>
    private static double Milliseconds(Action act)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        act();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    /// <summary>Every cell in both languages with a cause, a kind of customer and now and then a special case: the fullest cards.</summary>
    private static IEnumerable<CoachRequest> Requests(PlaybookEdition edition)
    {
        var causes = edition.Causes.Keys.ToList();
        var specials = edition.Chinese.Topic(PlaybookText.SpecialTopic).Entries;
        var number = 0;
        foreach (var language in Languages.All)
            foreach (var stage in Enum.GetValues<OverdueStage>())
                foreach (var attitude in Enum.GetValues<Attitude>())
                {
                    number++;
                    yield return new CoachRequest
                    {
                        Account = Account(stage, (Segment)(number % 6)),
                        CustomerName = "华信建材有限公司",
                        Stage = stage,
                        Attitude = attitude,
                        CauseId = causes[number % causes.Count],
                        Special = number % 5 == 0 ? new ChosenSpecial(specials[number / 5 % specials.Count].Id) : null,
                        Language = language,
                        RepName = "张三",
                        Today = Today,
                        DecisionDate = Today.AddDays(4),
                    };
                }
    }

    private static AccountBrief Account(OverdueStage stage, Segment segment)
    {
        var days = stage switch { OverdueStage.M0 => -6, OverdueStage.M1 => 12, OverdueStage.M2 => 45, OverdueStage.M3 => 73, _ => 130 };
        var overdue = stage == OverdueStage.M0 ? 0 : 3;
        return new AccountBrief
        {
            CustomerId = "customer-0000000000001",
            Code = "C001",
            Name = "华信建材有限公司",
            Contact = "陈会计",
            Segment = segment,
            Cycle = new PaymentCycle { PlanCutoffDay = 25, PayDay = 10, Signer = "刘总" },
            Contract = new ContractFacts(Jurisdiction.Prc, CompanySize.Sme, CompanySize.PublicBody, ContractKind.Goods, SizeTold: true),
            Today = Today,
            AsOf = Today,
            Stage = stage,
            Mix = [new StageAmount("CNY", stage, 3, 380_000m)],
            Balances =
            [
                new Balance
                {
                    Currency = "CNY", Open = 380_000m, OpenCount = 3, Overdue = overdue == 0 ? 0m : 380_000m, OverdueCount = overdue, CallableCount = 3, Disputed = 0m,
                    OldestInvoice = "INV-2093", OldestDueOn = Today.AddDays(-days), DaysOverdue = days,
                },
            ],
        };
    }
}
