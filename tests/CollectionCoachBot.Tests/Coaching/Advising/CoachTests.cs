using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Coaching.Advising;

public sealed class CoachTests
{
    [Fact]
    public void The_same_request_gets_the_same_advice()
    {
        var request = Accounts.Request(OverdueStage.M2, Attitude.SalesDriven);

        Assert.Equivalent(Advise(request), Advise(request), strict: true);
    }

    [Fact]
    public void The_four_other_styles_stand_by()
    {
        var advice = Advise(Accounts.Request(OverdueStage.M3, Attitude.Strategic));

        Assert.Equal(Enum.GetValues<Style>().Order(), advice.OtherOpenings.Select(opening => opening.Style).Append(advice.Opening.Style).Order());
        Assert.Equal(Style.Respectful, advice.OtherOpenings[0].Style);
    }

    [Fact]
    public void After_two_broken_promises_the_opening_is_the_formal_one_of_the_stage()
    {
        var request = Accounts.Request(OverdueStage.M2, Attitude.SalesDriven) with { History = new CoachHistory { BrokenPromises = 2 } };

        var advice = Advise(request);

        Assert.Equal(Style.Formal, advice.Opening.Style);
        Assert.Contains(advice.OtherOpenings, other => other.Style == Style.Empathetic && other.Words == Advise(request with { History = CoachHistory.None }).Opening.Words);
    }

    [Theory]
    [InlineData(OverdueStage.M1, null, null, true)]
    [InlineData(OverdueStage.M1, 25, null, false)]
    [InlineData(OverdueStage.M1, null, 10, false)]
    [InlineData(OverdueStage.M3Plus, null, null, true)]
    [InlineData(OverdueStage.M0, null, null, false)]
    internal void Who_doesn_t_know_the_payment_cycle_asks_for_it_first(OverdueStage stage, int? cutoff, int? pay, bool asks)
    {
        var request = Accounts.Request(stage, Attitude.PaymentDriven);
        request = request with { Account = request.Account! with { Cycle = new PaymentCycle { PlanCutoffDay = cutoff, PayDay = pay } } };

        var questions = Advise(request).Questions;

        Assert.Equal(3, questions.Count);
        Assert.Equal(asks, questions[0] == Accounts.Words.Card(Language.Chinese, "coaching.cycle-question"));
    }

    [Theory]
    [InlineData(null, "conditional-concession", 9)]
    [InlineData(WhyUnpaid.WillingNotAble, "conditional-concession", 9)]
    [InlineData(WhyUnpaid.NeitherAbleNorWilling, "hear-the-hardship", 9)]
    [InlineData(WhyUnpaid.AbleNotWilling, "conditional-concession", 18)]
    internal void Why_it_isn_t_paid_decides_what_comes_first(WhyUnpaid? why, string tactic, int excuse)
    {
        var advice = Advise(Accounts.Request(OverdueStage.M2, Attitude.SalesDriven) with { WhyUnpaid = why });

        Assert.Equal(tactic, advice.Tactics[0].Id);
        Assert.Equal(excuse, advice.Excuses[0].Number);
        Assert.Equal(3, advice.Excuses.Count);
    }

    [Theory]
    [InlineData(OverdueStage.M1, "chain-debt", 2, false)]
    [InlineData(OverdueStage.M3, "chain-debt", 2, false)]
    [InlineData(OverdueStage.M3Plus, "chain-debt", 2, true)]
    [InlineData(OverdueStage.M2, "our-fault", 0, false)]
    internal void A_known_cause_asks_its_own_question_and_offers_what_fits(OverdueStage stage, string cause, int place, bool keepsGiveAndGet)
    {
        var advice = Advise(Accounts.Request(stage, Attitude.SalesDriven) with { CauseId = cause });

        var entry = ThePlaybook.Edition.Chinese.Topic(PlaybookText.CausesTopic)[cause];
        Assert.Contains(advice.Questions[place], entry.Lines("ask"));
        Assert.Equal(3, advice.Questions.Count);
        Assert.Equal(entry.Lines("offer"), advice.Offer!.Lines);
        Assert.Equal(ThePlaybook.Edition.Causes[cause].OptionIds, advice.Offer.Options.Select(option => option.Id));
        Assert.Equal(keepsGiveAndGet, advice.GiveAndGet.Count > 0);
        Assert.Equal(cause == "our-fault", advice.MendFirst);
    }

    [Fact]
    public void A_cause_that_is_a_dispute_makes_it_a_dispute_call()
    {
        Assert.Equal(CallKind.Dispute, Advise(Accounts.Request(OverdueStage.M2, Attitude.Avoidant) with { CauseId = "dispute" }).Kind);
    }

    [Theory]
    [InlineData("chain-debt", true, false)]
    [InlineData("chain-debt", false, false)]
    [InlineData("budget", false, false)]
    [InlineData("dispute", true, true)]
    [InlineData("our-fault", true, true)]
    [InlineData("their-process", false, true)]
    public void A_call_that_is_not_about_a_payment_offers_no_terms_for_paying_later(string cause, bool isDispute, bool offers)
    {
        var request = Accounts.Request(OverdueStage.M2, Attitude.SalesDriven) with { CauseId = cause };

        var advice = Advise(request with { Account = request.Account! with { AllDisputed = isDispute, AcceptanceMissing = !isDispute } });

        Assert.NotEqual(CallKind.Stage, advice.Kind);
        Assert.Equal(offers, advice.Offer is not null);
    }

    [Theory]
    [InlineData("penalty-dispute", CallKind.Stage, true)]
    [InlineData("gone", CallKind.Stage, true)]
    [InlineData("penalty-dispute", CallKind.Acceptance, false)]
    [InlineData("gone", CallKind.Acceptance, true)]
    [InlineData("penalty-dispute", CallKind.Dispute, false)]
    [InlineData("gone", CallKind.Dispute, true)]
    [InlineData("no-longer-in-the-playbook", CallKind.Stage, false)]
    internal void A_special_case_takes_the_place_of_the_call_s_words_but_where_nothing_may_be_asked_for_only_adds_its_steps(string special, CallKind kind, bool replaces)
    {
        var request = Accounts.Request(OverdueStage.M3, Attitude.PaymentDriven);
        request = request with { Account = request.Account! with { AcceptanceMissing = kind == CallKind.Acceptance, AllDisputed = kind == CallKind.Dispute } };
        var without = Advise(request);

        var advice = Advise(request with { Special = new ChosenSpecial(special) });

        Assert.Equal(replaces, advice.Opening.Words != without.Opening.Words);
        Assert.Equal(replaces, !advice.Donts.SequenceEqual(without.Donts));
        Assert.Equal(replaces, advice.Escalate != without.Escalate && advice.Goal.Least is null);
        Assert.Equal(replaces, advice.Close != without.Close && advice.NoDate is null);
        Assert.Equal(special == "gone", advice.Special is { IsWithoutCall: true });
        Assert.Equal(special.StartsWith("no-", StringComparison.Ordinal), advice.Special is null);
    }

    /// <summary>What the cell trades and offers leads to the cell's goal, which the case has put aside.</summary>
    [Theory]
    [InlineData(OverdueStage.M1)]
    [InlineData(OverdueStage.M3Plus)]
    internal void Every_special_case_asks_for_a_date_in_its_own_words_and_trades_nothing(OverdueStage stage)
    {
        foreach (var language in Languages.All)
            foreach (var entry in ThePlaybook.Edition.In(language).Topic(PlaybookText.SpecialTopic).Entries)
            {
                var advice = Advise(Accounts.Request(stage, Attitude.SalesDriven, language) with { CauseId = "chain-debt", Special = new ChosenSpecial(entry.Id) });

                Assert.Equal(entry.Lines("close"), [advice.Close]);
                Assert.Matches("(?i)which day|what day|until which|by when|哪天|几号", advice.Close);
                Assert.Equal((0, 0, null), (advice.GiveAndGet.Count, advice.Tactics.Count, advice.Offer));
            }
    }

    /// <summary>All that were ever broken are counted, and the last may have been kept.</summary>
    [Fact]
    public void A_broken_promise_is_not_said_to_be_the_last_one()
    {
        foreach (var language in Languages.All)
        {
            var because = Accounts.Words.Card(language, "coaching.because-broken-promise");

            Assert.DoesNotMatch("last|上次", because);
            Assert.Contains(Advise(Accounts.Request(OverdueStage.M3, Attitude.SalesDriven, language) with { History = new CoachHistory { BrokenPromises = 1 } }).Tactics, tactic => tactic.Because == because);
        }
    }

    [Theory]
    [InlineData(Segment.Other, false)]
    [InlineData(Segment.PublicSector, true)]
    internal void A_kind_of_customer_says_who_decides_when_and_with_which_papers(Segment segment, bool says)
    {
        var request = Accounts.Request(OverdueStage.M2, Attitude.PaymentDriven);

        var advice = Advise(request with { Account = request.Account! with { Segment = segment } });

        Assert.Equal(says, advice.Segment is { Papers.Count: >= 3 });
    }

    [Fact]
    public void Law_is_added_only_where_it_applies()
    {
        var request = Accounts.Request(OverdueStage.M3, Attitude.PaymentDriven);
        var known = request with
        {
            Account = request.Account! with { Contract = new ContractFacts(Jurisdiction.Prc, CompanySize.Sme, CompanySize.PublicBody, ContractKind.Goods, SizeTold: true) },
        };

        Assert.All(Advise(request).Excuses, excuse => Assert.Null(excuse.Law));
        Assert.All(Advise(known).Excuses, excuse => Assert.NotNull(excuse.Law));
        Assert.All(Advise(known with { Account = known.Account! with { AcceptanceMissing = true } }).Excuses, excuse => Assert.Null(excuse.Law));
    }

    [Theory]
    [InlineData(false, false, null, CallKind.Stage)]
    [InlineData(true, false, null, CallKind.Dispute)]
    [InlineData(true, true, null, CallKind.Dispute)]
    [InlineData(false, true, null, CallKind.Acceptance)]
    [InlineData(false, true, WhyUnpaid.Disputed, CallKind.Dispute)]
    [InlineData(false, false, WhyUnpaid.Disputed, CallKind.Dispute)]
    [InlineData(false, false, WhyUnpaid.AbleNotWilling, CallKind.Stage)]
    internal void A_dispute_goes_before_a_missing_acceptance_and_both_before_the_stage(bool disputed, bool acceptance, WhyUnpaid? why, CallKind kind)
    {
        var request = Accounts.Request(OverdueStage.M3, Attitude.Avoidant);

        var advice = Advise(request with { WhyUnpaid = why, Account = request.Account! with { AllDisputed = disputed, AcceptanceMissing = acceptance } });

        Assert.Equal(kind, advice.Kind);
    }

    [Fact]
    public void Before_acceptance_no_text_names_an_amount_or_days()
    {
        foreach (var language in Languages.All)
            foreach (var attitude in Enum.GetValues<Attitude>())
            {
                var request = Accounts.Request(OverdueStage.M3, attitude, language);

                var texts = TextsOf(Advise(request with { Account = request.Account! with { AcceptanceMissing = true } }));

                Assert.DoesNotContain(texts, text => text.Contains("380,000", StringComparison.Ordinal) || text.Contains("38万", StringComparison.Ordinal) || text.Contains("73", StringComparison.Ordinal));
            }
    }

    [Theory]
    [InlineData(OverdueStage.M0, 0)]
    [InlineData(OverdueStage.M1, 0)]
    [InlineData(OverdueStage.M2, 5)]
    [InlineData(OverdueStage.M3Plus, 5)]
    internal void From_31_days_on_what_always_holds_is_said_too(OverdueStage stage, int least)
    {
        var count = Advise(Accounts.Request(stage, Attitude.Avoidant)).AlwaysDonts.Count;

        Assert.True(least == 0 ? count == 0 : count >= least);
    }

    /// <summary>Whatever is known or not, no reader ever sees a placeholder or a gap.</summary>
    [Fact]
    public void No_placeholder_is_ever_left_or_empty()
    {
        foreach (var language in Languages.All)
            foreach (var stage in Enum.GetValues<OverdueStage>())
                foreach (var attitude in Enum.GetValues<Attitude>())
                    foreach (var listed in new[] { true, false })
                    {
                        var request = Accounts.Request(stage, attitude, language, listed);
                        var bare = request.Account is { } account ? request with { Account = account with { Balances = [], Contact = null, Cycle = new PaymentCycle() } } : request;
                        foreach (var variant in new[] { request, bare, request with { Promise = new PromiseFact(50_000m, "CNY", new DateOnly(2026, 12, 5)) } })
                            Assert.All(TextsOf(Advise(variant)), text => Assert.True(text.Length > 0 && text.IndexOfAny(['{', '}']) < 0 && !text.Contains("  ", StringComparison.Ordinal), text));
                    }
    }

    [Fact]
    public void The_confirmation_names_what_was_promised()
    {
        var request = Accounts.Request(OverdueStage.M1, Attitude.PaymentDriven) with { Promise = new PromiseFact(50_000m, "CNY", new DateOnly(2026, 12, 5)) };

        var confirmation = Advise(request with { Escaping = Escape.Plain }).Confirmation;

        Assert.Contains("50,000.00元", confirmation, StringComparison.Ordinal);
        Assert.Contains("12月5日（周六）", confirmation, StringComparison.Ordinal);
        Assert.Contains("INV-2093", confirmation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Chinese, true, "50,000.00元", "12月5日（周六）", "转账", "发票号")]
    [InlineData(Language.English, true, "CNY 50,000.00", "Sat, Dec 5", "bank transfer", "invoice")]
    [InlineData(Language.Chinese, false, "50,000.00元", "12月5日（周六）", "转账", "发票号")]
    [InlineData(Language.English, false, "CNY 50,000.00", "Sat, Dec 5", "bank transfer", "invoice")]
    internal void After_a_dispute_or_about_acceptance_a_promise_stands_in_the_confirmation_as_well(Language language, bool isDispute, params string[] named)
    {
        var request = Accounts.Request(OverdueStage.M2, Attitude.PaymentDriven, language);
        var special = request with
        {
            WhyUnpaid = isDispute ? WhyUnpaid.Disputed : null,
            Account = request.Account! with { AcceptanceMissing = !isDispute },
            Escaping = Escape.Plain,
        };

        var promised = Advise(special with { Promise = new PromiseFact(50_000m, "CNY", new DateOnly(2026, 12, 5)) }).Confirmation;

        Assert.All(named, word => Assert.Contains(word, promised, StringComparison.Ordinal));
        Assert.DoesNotContain(named[0], Advise(special).Confirmation, StringComparison.Ordinal);
    }

    private static Advice Advise(CoachRequest request) => Coach.Advise(request, ThePlaybook.Edition, Accounts.Words);

    private static IEnumerable<string> TextsOf(Advice advice) => AdviceTexts.Of(advice);
}
