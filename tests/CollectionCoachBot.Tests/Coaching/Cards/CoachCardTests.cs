using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Coaching.Cards;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Playbook;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching.Cards;

public sealed class CoachCardTests
{
    private const string Session = "session-00000000000001";
    private const int MostCharacters = 380;
    private const int MostWords = 230;

    public static TheoryData<int, int, int, bool> EveryCard()
    {
        var data = new TheoryData<int, int, int, bool>();
        foreach (var language in Enum.GetValues<Language>())
            foreach (var stage in Enum.GetValues<OverdueStage>())
                foreach (var attitude in Enum.GetValues<Attitude>())
                    foreach (var listed in new[] { true, false })
                        data.Add((int)language, (int)stage, (int)attitude, listed);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryCard))]
    public void Every_card_holds_and_fits_the_first_sight(int language, int stage, int attitude, bool listed)
    {
        var request = Accounts.Request((OverdueStage)stage, (Attitude)attitude, (Language)language, listed);

        var card = Build(request);

        CardCheck.Holds(card);
        var length = VisibleText.Measure(card, request.Language);
        var most = request.Language == Language.Chinese ? MostCharacters : MostWords;
        Assert.True(length <= most, $"{request.Stage} {request.Attitude} {request.Language}: {length}, at most {most}");
    }

    [Theory]
    [InlineData("m0-avoidant", OverdueStage.M0, Attitude.Avoidant)]
    [InlineData("m1-payment-driven", OverdueStage.M1, Attitude.PaymentDriven)]
    [InlineData("m2-sales-driven", OverdueStage.M2, Attitude.SalesDriven)]
    [InlineData("m3-strategic", OverdueStage.M3, Attitude.Strategic)]
    [InlineData("m3plus-avoidant", OverdueStage.M3Plus, Attitude.Avoidant)]
    internal void The_card_reads_as_approved(string name, OverdueStage stage, Attitude attitude)
    {
        foreach (var language in Languages.All)
            Approved.Matches(Build(Accounts.Request(stage, attitude, language)).ToString(), $"{name}.{language.Tag()}.json");
    }

    [Fact]
    public void An_unlisted_customer_gets_a_card_without_amounts()
    {
        foreach (var language in Languages.All)
            Approved.Matches(Build(Accounts.Request(OverdueStage.M1, Attitude.Avoidant, language, listed: false)).ToString(), $"unlisted.{language.Tag()}.json");
    }

    [Fact]
    public void A_card_with_everything_to_warn_of_shows_three_warnings_and_the_last_contact()
    {
        foreach (var language in Languages.All)
        {
            var request = Accounts.Request(OverdueStage.M2, Attitude.Avoidant, language);
            var card = Build(request with
            {
                Account = request.Account! with { AsOf = Accounts.Today.AddDays(-9), Balances = [request.Account.Balances[0] with { Disputed = 20_000m }] },
                History = new CoachHistory
                {
                    LastContact = new LastContact(new DateOnly(2026, 11, 12), Outcome.Promised, request.RepName),
                    BrokenPromises = 2,
                    OpenPromise = new OpenPromise(new PromiseFact(100_000m, "CNY", new DateOnly(2026, 11, 19)), DueNotVerifiable: true),
                },
            });

            CardCheck.Holds(card);
            Approved.Matches(card.ToString(), $"warnings.{language.Tag()}.json");
        }
    }

    [Fact]
    public void Money_that_belongs_to_no_invoice_is_warned_of_first()
    {
        foreach (var language in Languages.All)
        {
            var request = Accounts.Request(OverdueStage.M2, Attitude.Avoidant, language);
            var card = Build(request with { Account = request.Account! with { AsOf = Accounts.Today.AddDays(-9), Unapplied = [new("CNY", 12_000m), new("USD", 5.5m)] } });

            Approved.Matches(card.ToString(), $"unapplied.{language.Tag()}.json");
        }
    }

    [Fact]
    public void A_disputed_account_and_a_missing_acceptance_get_calls_of_their_own()
    {
        foreach (var language in Languages.All)
        {
            var request = Accounts.Request(OverdueStage.M2, Attitude.PaymentDriven, language);
            var balance = request.Account!.Balances[0] with
            {
                Overdue = 0m,
                OverdueCount = 0,
                CallableCount = 0,
                Disputed = 380_000m,
                DisputedCount = 3,
                OldestDisputedDueOn = request.Account.Balances[0].OldestDueOn,
            };
            var dispute = Build(request with { Account = request.Account with { AllDisputed = true, Balances = [balance] } });
            var acceptance = Build(request with { Account = request.Account! with { AcceptanceMissing = true } });

            CardCheck.Holds(dispute);
            CardCheck.Holds(acceptance);
            Approved.Matches(dispute.ToString(), $"dispute.{language.Tag()}.json");
            Approved.Matches(acceptance.ToString(), $"acceptance.{language.Tag()}.json");
        }
    }

    [Theory]
    [InlineData("cause", OverdueStage.M2, Attitude.SalesDriven, Segment.Retail, "chain-debt", null)]
    [InlineData("our-fault", OverdueStage.M1, Attitude.Avoidant, Segment.PublicSector, "our-fault", null)]
    [InlineData("penalty-dispute", OverdueStage.M3, Attitude.PaymentDriven, Segment.Project, null, "penalty-dispute")]
    [InlineData("gone", OverdueStage.M3Plus, Attitude.Avoidant, Segment.Other, null, "gone")]
    internal void What_is_known_besides_changes_the_card_as_approved(string name, OverdueStage stage, Attitude attitude, Segment segment, string? cause, string? special)
    {
        foreach (var language in Languages.All)
        {
            var request = Accounts.Request(stage, attitude, language);

            var card = Build(request with
            {
                Account = request.Account! with { Segment = segment },
                CauseId = cause,
                Special = special is null ? null : new ChosenSpecial(special, Accounts.Today.AddDays(-2), request.RepName),
            });

            CardCheck.Holds(card);
            Approved.Matches(CardText.Of(card), $"{name}.{language.Tag()}.txt");
        }
    }

    /// <summary>Every cause, case and kind of customer in every cell: what is new stands closed, or takes the place of something.</summary>
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    internal void Whatever_is_known_the_card_fits_the_first_sight(Language language)
    {
        var text = ThePlaybook.Edition.In(language);
        var known = text.Topic(PlaybookText.CausesTopic).Entries.Select(entry => (Cause: (string?)entry.Id, Special: (string?)null))
            .Concat(text.Topic(PlaybookText.SpecialTopic).Entries.Select(entry => ((string?)null, (string?)entry.Id)));
        var tooLong = new List<string>();
        foreach (var (cause, special) in known)
            foreach (var stage in Enum.GetValues<OverdueStage>())
                foreach (var attitude in Enum.GetValues<Attitude>())
                {
                    var request = Accounts.Request(stage, attitude, language);
                    var segment = (Segment)((int)attitude + 1);
                    var card = Build(request with { Account = request.Account! with { Segment = segment }, CauseId = cause, Special = special is null ? null : new ChosenSpecial(special) });

                    var length = VisibleText.Measure(card, language);
                    if (length > (language == Language.Chinese ? MostCharacters : MostWords))
                        tooLong.Add($"{cause}{special} {stage} {attitude} {segment}: {length}");
                }

        Assert.True(tooLong.Count == 0, string.Join("\n", tooLong));
    }

    [Fact]
    public void What_a_ledger_says_can_t_become_markup()
    {
        var request = Accounts.Request(OverdueStage.M1, Attitude.SalesDriven) with { CustomerName = "[免费](https://a.example) **华信**" };

        var title = (string)Build(request)["body"]![0]!["items"]![0]!["text"]!;

        Assert.Equal(@"\[免费\](https:​//a.example) \*\*华信\*\*", title);
    }

    [Fact]
    public void A_stage_that_the_rep_chose_is_marked_as_theirs()
    {
        var request = Accounts.Request(OverdueStage.M1, Attitude.SalesDriven) with { Stage = OverdueStage.M2 };

        Assert.Contains(VisibleText.Of(Build(request)), text => text.StartsWith("M2 逾期31-60天（您选的）", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_are_left_out_where_the_oldest_invoice_stands_in_another_stage()
    {
        var request = Accounts.Request(OverdueStage.M1, Attitude.SalesDriven);
        var mixed = request with { Account = request.Account! with { Mix = [.. request.Account.Mix, new StageAmount("CNY", OverdueStage.M3, 1, 10m)] } };

        Assert.Contains(VisibleText.Of(Build(request)), text => text.StartsWith("M1 逾期12天", StringComparison.Ordinal));
        Assert.Contains(VisibleText.Of(Build(mixed)), text => text.StartsWith("M1 逾期1-30天", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_currencies_stand_side_by_side()
    {
        var request = Accounts.Request(OverdueStage.M1, Attitude.PaymentDriven);
        var dollars = request.Account!.Balances[0] with { Currency = "USD", Overdue = 4_284.29m, Open = 4_284.29m };

        var card = Build(request with { Account = request.Account with { Balances = [request.Account.Balances[0], dollars] } });

        Assert.Contains(VisibleText.Of(card), text => text.Contains("38万 + USD 4,284.29", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Chinese, "M2 逾期50天", "4张发票 · 最早10月1日（周四）")]
    [InlineData(Language.English, "M2 · 50 days past due", "4 invoices · oldest due Thu, Oct 1")]
    internal void Of_two_currencies_the_oldest_gives_the_days_and_the_date(Language language, string stage, string invoices)
    {
        var request = Accounts.Request(OverdueStage.M2, Attitude.PaymentDriven, language);
        var dollars = request.Account!.Balances[0] with
        {
            Currency = "USD",
            Overdue = 900m,
            Open = 900m,
            OverdueCount = 1,
            OldestDueOn = new DateOnly(2026, 10, 1),
            DaysOverdue = 50,
        };

        var visible = VisibleText.Of(Build(request with { Account = request.Account with { Balances = [request.Account.Balances[0], dollars] } }));

        Assert.Contains(visible, text => text.StartsWith(stage, StringComparison.Ordinal));
        Assert.Contains(invoices, visible);
    }

    [Theory]
    [InlineData(Language.Chinese, "1张发票 · 11月26日（周四）到期")]
    [InlineData(Language.English, "1 invoice · due Thu, Nov 26")]
    internal void Before_the_due_date_only_the_invoices_are_counted_whose_amount_is_told(Language language, string invoices)
    {
        var request = Accounts.Request(OverdueStage.M0, Attitude.PaymentDriven, language);
        var balance = request.Account!.Balances[0] with { DueSoon = 120_000m, DueSoonCount = 1 };

        Assert.Contains(invoices, VisibleText.Of(Build(request with { Account = request.Account with { Balances = [balance] } })));
    }

    [Theory]
    [InlineData(Language.Chinese, "2张发票 · 最早8月3日（周一）")]
    [InlineData(Language.English, "2 invoices · oldest due Mon, Aug 3")]
    internal void In_a_dispute_the_disputed_invoices_are_counted_and_dated(Language language, string invoices)
    {
        var request = Accounts.Request(OverdueStage.M2, Attitude.PaymentDriven, language) with { WhyUnpaid = WhyUnpaid.Disputed };
        var balance = request.Account!.Balances[0] with
        {
            OpenCount = 5,
            Overdue = 300_000m,
            Disputed = 80_000m,
            DisputedCount = 2,
            OldestDisputedDueOn = new DateOnly(2026, 8, 3),
        };

        Assert.Contains(invoices, VisibleText.Of(Build(request with { Account = request.Account with { Balances = [balance] } })));
    }

    /// <summary>With a version of its own, so that an edited sentence changes the cards that show it and no other.</summary>
    private static JObject Build(CoachRequest request)
    {
        var edition = ThePlaybook.Edition with { Version = "approved" };
        return CoachCard.Build(new CoachCardInput(request, Coach.Advise(request, edition, Accounts.Words), Session, edition), Accounts.Words);
    }
}
