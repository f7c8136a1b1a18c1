using System.Text.RegularExpressions;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Coaching.Cards;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Coaching.Advising;
using CollectionCoachBot.Tests.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Coaching.Cards;

/// <summary>
/// Cards of what may be known or not known of a customer, drawn from all combinations: every value of every fact comes up hundreds of times, with
/// every other fact. The draw is the same in each run.
/// </summary>
public sealed partial class EveryCardTests
{
    private const int Cards = 3_000;
    private const string Hostile = "**A** [b](https://c.example) <at>d</at> {customer} \u202Ee `f`";

    public static TheoryData<int> EveryLanguage() => [(int)Language.Chinese, (int)Language.English];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Whatever_is_known_no_card_shows_a_gap_a_brace_or_markup_of_the_ledger(int language)
    {
        var draw = new Random(20261122);
        for (var i = 0; i < Cards; i++)
        {
            var request = Draw(draw, (Language)language);
            var advice = Coach.Advise(request, ThePlaybook.Edition, Accounts.Words);
            var card = CoachCard.Build(new CoachCardInput(request, advice, "session-00000000000001", ThePlaybook.Edition), Accounts.Words);

            Assert.Equal([], AdviceTexts.Of(advice).Where(text => string.IsNullOrWhiteSpace(text) || HasBrace(text) || text.Contains("  ", StringComparison.Ordinal)));
            Assert.Equal([], CardCheck.TextsOf(card).Where(text => IsMarkup(text)));
            var problems = CardCheck.Problems(card);
            Assert.True(problems.Count == 0, $"{request}\n{string.Join("\n", problems)}");
        }
    }

    private static bool HasBrace(string text) => Unescaped(text).IndexOfAny(['{', '}']) >= 0;

    private static bool IsMarkup(string text) =>
        text.Contains('\u202E') || text.Contains("://", StringComparison.Ordinal)
        || Unescaped(text) is var plain && (plain.Contains("](", StringComparison.Ordinal) || plain.Contains("<at>", StringComparison.Ordinal) || plain.Contains("**", StringComparison.Ordinal));

    /// <summary>Without what we escaped: a backslash and what stands behind it are the ledger's own character.</summary>
    private static string Unescaped(string text) => Escaped().Replace(text, "");

    [GeneratedRegex(@"\\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();

    private static CoachRequest Draw(Random draw, Language language)
    {
        T One<T>(IReadOnlyList<T> values) => values[draw.Next(values.Count)];
        bool Half() => draw.Next(2) == 0;

        var stage = One(Enum.GetValues<OverdueStage>());
        var account = Half() || Half() ? AccountOf(draw, One(Enum.GetValues<OverdueStage>()), language) : null;
        return new CoachRequest
        {
            Account = account,
            CustomerName = account?.Name ?? Hostile,
            Stage = stage,
            Attitude = One(Enum.GetValues<Attitude>()),
            WhyUnpaid = One([.. Enum.GetValues<WhyUnpaid>().Cast<WhyUnpaid?>(), null]),
            CauseId = Half() ? One([.. ThePlaybook.Edition.Causes.Keys]) : null,
            Special = Half() ? new ChosenSpecial(One(ThePlaybook.Edition.Chinese.Topic(PlaybookText.SpecialTopic).Entries).Id, Half() ? Accounts.Today : null, Half() ? Hostile : null) : null,
            Language = language,
            RepName = One(["张三", "Sam Zhang", Hostile]),
            Today = Accounts.Today,
            DecisionDate = Accounts.Today.AddDays(draw.Next(30)),
            History = new CoachHistory
            {
                LastContact = Half() ? new LastContact(Accounts.Today.AddDays(-draw.Next(400)), One(Enum.GetValues<Outcome>()), Half() ? Hostile : "李四") : null,
                BrokenPromises = draw.Next(4),
                OpenPromise = Half() ? new OpenPromise(new PromiseFact(draw.Next(1, 9_999_999) / 100m, "CNY", Accounts.Today.AddDays(draw.Next(-5, 30))), Half()) : null,
                LastStyles = [.. Enumerable.Range(0, draw.Next(4)).Select(_ => One(Enum.GetValues<Style>()))],
            },
            Promise = Half() ? new PromiseFact(draw.Next(1, 9_999_999) / 100m, One(["CNY", "USD"]), Accounts.Today.AddDays(draw.Next(60))) : null,
            Escaping = Escape.Card,
        };
    }

    private static AccountBrief AccountOf(Random draw, OverdueStage stage, Language language)
    {
        T One<T>(IReadOnlyList<T> values) => values[draw.Next(values.Count)];
        bool Half() => draw.Next(2) == 0;

        var account = Accounts.Account(stage, language);
        var balance = account.Balances[0] with
        {
            Disputed = Half() ? 80_000m : 0m,
            DisputedCount = Half() ? 1 : 0,
            DueSoon = Half() ? 1_000.5m : 0m,
            DueSoonCount = draw.Next(3),
            OverdueCount = stage == OverdueStage.M0 ? 0 : draw.Next(1, 4),
            OldestInvoice = One(["INV-2093", Hostile, "1. 发票", new string('长', 200)]),
            OldestOrderNumber = One([null, "PO-7", Hostile]),
        };
        return account with
        {
            Name = One([account.Name, Hostile, new string('名', 200), "😀 有限公司", "- 列表"]),
            Contact = One([null, "", account.Contact, Hostile]),
            Segment = One(Enum.GetValues<Segment>()),
            Cycle = new PaymentCycle
            {
                PlanCutoffDay = Half() ? draw.Next(1, 32) : null, PayDay = Half() ? draw.Next(1, 32) : null, InvoiceCutoffDay = Half() ? draw.Next(1, 32) : null,
                Signer = One([null, "刘总", Hostile]),
            },
            Balances = draw.Next(4) switch { 0 => [], 1 => [balance, balance with { Currency = "USD", Overdue = 4_284.29m }], _ => [balance] },
            AsOf = One(new DateOnly?[] { null, Accounts.Today, Accounts.Today.AddDays(-40) }),
            IsNaturalPerson = draw.Next(5) == 0,
            AllDisputed = draw.Next(5) == 0,
            AcceptanceMissing = draw.Next(5) == 0,
            Contract = new ContractFacts(One(Enum.GetValues<Jurisdiction>()), One(Enum.GetValues<CompanySize>()), One(Enum.GetValues<CompanySize>()),
                One(Enum.GetValues<ContractKind>()), One(new bool?[] { null, true, false })),
        };
    }
}
