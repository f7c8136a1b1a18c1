using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Playbook;

namespace CollectionCoachBot.Tests.Coaching.Advising;

/// <summary>What the shipped causes.yaml and choice.yaml make of style, tactics and excuses.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData(Style.HelpSeeking, 0, "", Style.HelpSeeking, ChoiceReason.Stage)]
    [InlineData(Style.HelpSeeking, 0, "HelpSeeking", Style.HelpSeeking, ChoiceReason.Stage)]
    [InlineData(Style.HelpSeeking, 0, "HelpSeeking HelpSeeking", Style.Empathetic, ChoiceReason.WornOut)]
    [InlineData(Style.HelpSeeking, 0, "Formal HelpSeeking HelpSeeking", Style.HelpSeeking, ChoiceReason.Stage)]
    [InlineData(Style.Milestone, 0, "HelpSeeking HelpSeeking", Style.Milestone, ChoiceReason.Stage)]
    [InlineData(Style.Milestone, 1, "", Style.Milestone, ChoiceReason.Stage)]
    [InlineData(Style.Milestone, 2, "", Style.Formal, ChoiceReason.BrokenPromise)]
    [InlineData(Style.HelpSeeking, 3, "HelpSeeking HelpSeeking", Style.Formal, ChoiceReason.BrokenPromise)]
    internal void The_style_is_the_cell_s_unless_it_has_worn_off(Style first, int broken, string last, Style expected, ChoiceReason reason)
    {
        var situation = Of(OverdueStage.M1, Attitude.Avoidant) with
        {
            History = new CoachHistory { BrokenPromises = broken, LastStyles = [.. last.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Style>)] },
        };

        Assert.Equal(new StylePick(expected, reason), StyleChoice.Of(new CellPlan(first, Style.Empathetic, [], []), situation));
    }

    [Theory]
    [InlineData(OverdueStage.M1, Attitude.PaymentDriven, Segment.Other, null, null, Style.Respectful, ChoiceReason.Stage)]
    [InlineData(OverdueStage.M1, Attitude.PaymentDriven, Segment.Other, WhyUnpaid.StuckInProcess, null, Style.Milestone, ChoiceReason.Why)]
    [InlineData(OverdueStage.M1, Attitude.PaymentDriven, Segment.Manufacturer, null, null, Style.Milestone, ChoiceReason.Segment)]
    [InlineData(OverdueStage.M1, Attitude.Avoidant, Segment.PublicSector, WhyUnpaid.StuckInProcess, null, Style.Milestone, ChoiceReason.Papers)]
    [InlineData(OverdueStage.M1, Attitude.Avoidant, Segment.PublicSector, WhyUnpaid.AbleNotWilling, null, Style.Milestone, ChoiceReason.Why)]
    [InlineData(OverdueStage.M1, Attitude.Avoidant, Segment.Other, null, "our-fault", Style.Respectful, ChoiceReason.Cause)]
    [InlineData(OverdueStage.M2, Attitude.PaymentDriven, Segment.Other, null, "our-fault", Style.Respectful, ChoiceReason.Cause)]
    [InlineData(OverdueStage.M3, Attitude.Avoidant, Segment.Other, null, "our-fault", Style.Respectful, ChoiceReason.Cause)]
    [InlineData(OverdueStage.M1, Attitude.PaymentDriven, Segment.Other, null, "their-process", Style.Milestone, ChoiceReason.Cause)]
    [InlineData(OverdueStage.M1, Attitude.Strategic, Segment.Other, null, "their-process", Style.Milestone, ChoiceReason.Stage)]
    [InlineData(OverdueStage.M1, Attitude.SalesDriven, Segment.Other, null, "bad-faith", Style.Milestone, ChoiceReason.Stage)]
    [InlineData(OverdueStage.M2, Attitude.SalesDriven, Segment.Other, null, "bad-faith", Style.Milestone, ChoiceReason.Cause)]
    [InlineData(OverdueStage.M3, Attitude.Strategic, Segment.PublicSector, null, null, Style.Formal, ChoiceReason.Stage)]
    [InlineData(OverdueStage.M3, Attitude.Avoidant, Segment.Other, WhyUnpaid.StuckInProcess, null, Style.Formal, ChoiceReason.Stage)]
    [InlineData(OverdueStage.M2, Attitude.Strategic, Segment.Other, WhyUnpaid.WillingNotAble, null, Style.Empathetic, ChoiceReason.Why)]
    internal void Segment_cause_and_ability_move_the_style(
        OverdueStage stage, Attitude attitude, Segment segment, WhyUnpaid? why, string? cause, Style expected, ChoiceReason reason)
    {
        var situation = Of(stage, attitude, segment, why, cause);

        Assert.Equal(new StylePick(expected, reason), StyleChoice.Of(ThePlaybook.Edition.Matrix[(stage, attitude)], situation));
    }

    /// <summary>Whatever is known, somebody who wants papers isn't asked for a favor first, and nothing formal comes in before M2 but by broken promises.</summary>
    [Fact]
    public void No_combination_opens_with_a_favor_where_papers_are_wanted_or_formally_too_early()
    {
        foreach (var situation in Everything())
        {
            var style = StyleChoice.Of(ThePlaybook.Edition.Matrix[(situation.Stage, situation.Attitude)], situation).Style;

            Assert.False(situation.IsAboutPapers && style == Style.HelpSeeking, $"{situation}");
            Assert.False(situation.Stage < OverdueStage.M2 && style == Style.Formal, $"{situation}");
        }
    }

    [Theory]
    [InlineData(null, null, 0, "conditional-concession Stage", "price-concession Stage")]
    [InlineData(WhyUnpaid.WillingNotAble, null, 0, "conditional-concession Why", "price-concession Why")]
    [InlineData(WhyUnpaid.NeitherAbleNorWilling, null, 0, "hear-the-hardship Why", "conditional-concession Stage")]
    [InlineData(null, "chain-debt", 0, "hear-the-hardship Cause", "conditional-concession Cause")]
    [InlineData(null, "our-fault", 0, "help-for-help Cause", "conditional-concession Stage")]
    [InlineData(WhyUnpaid.AbleNotWilling, "chain-debt", 0, "hear-the-hardship Cause", "conditional-concession Cause")]
    internal void Tactics_are_ranked_with_their_reasons(WhyUnpaid? why, string? cause, int broken, string first, string second)
    {
        var situation = Of(OverdueStage.M2, Attitude.SalesDriven, Segment.Other, why, cause) with { History = new CoachHistory { BrokenPromises = broken } };

        var picks = TacticChoice.Of(ThePlaybook.Edition.Matrix[(OverdueStage.M2, Attitude.SalesDriven)], situation);

        Assert.Equal([first, second], picks.Take(2).Select(pick => $"{pick.Id} {pick.Reason}"));
    }

    [Fact]
    public void A_broken_promise_and_the_kind_of_customer_move_a_tactic_up()
    {
        var plan = ThePlaybook.Edition.Matrix[(OverdueStage.M3, Attitude.SalesDriven)];

        var afterPromise = TacticChoice.Of(plan, Of(OverdueStage.M3, Attitude.SalesDriven) with { History = new CoachHistory { BrokenPromises = 1 } })[0];
        var retail = TacticChoice.Of(plan, Of(OverdueStage.M3, Attitude.SalesDriven, Segment.Retail))[0];

        Assert.Equal(new TacticPick("only-what-will-happen", 3, ChoiceReason.BrokenPromise), afterPromise);
        Assert.Equal(new TacticPick("conditional-concession", 3, ChoiceReason.Segment), retail);
    }

    [Fact]
    public void A_cause_brings_no_tactic_in_before_its_stage()
    {
        var early = TacticChoice.Of(ThePlaybook.Edition.Matrix[(OverdueStage.M1, Attitude.Strategic)], Of(OverdueStage.M1, Attitude.Strategic, cause: "bad-faith"));
        var later = TacticChoice.Of(ThePlaybook.Edition.Matrix[(OverdueStage.M2, Attitude.Strategic)], Of(OverdueStage.M2, Attitude.Strategic, cause: "bad-faith"));

        Assert.DoesNotContain(early, pick => pick.Id == "only-what-will-happen");
        Assert.Equal("only-what-will-happen", later[0].Id);
    }

    [Theory]
    [InlineData(null, null, Segment.Other, "9 10 18")]
    [InlineData(WhyUnpaid.AbleNotWilling, null, Segment.Other, "18 9 10")]
    [InlineData(null, "cash-break", Segment.Other, "10 9 18")]
    [InlineData(null, null, Segment.Retail, "18 9 10")]
    internal void Excuses_that_one_will_hear_come_first(WhyUnpaid? why, string? cause, Segment segment, string expected)
    {
        var situation = Of(OverdueStage.M2, Attitude.SalesDriven, segment, why, cause);

        var order = ExcuseOrder.Of(ThePlaybook.Edition.Matrix[(OverdueStage.M2, Attitude.SalesDriven)].Excuses, number => number, situation);

        Assert.Equal(expected, string.Join(' ', order));
    }

    [Theory]
    [InlineData("chain-debt", null, 0, "chain-debt")]
    [InlineData("chain-debt", WhyUnpaid.WillingNotAble, 0, "chain-debt")]
    [InlineData("chain-debt", WhyUnpaid.AbleNotWilling, -1, null)]
    [InlineData("chain-debt", WhyUnpaid.AbleNotWilling, 0, "chain-debt")]
    [InlineData("no-longer-known", null, 0, null)]
    [InlineData(null, WhyUnpaid.WillingNotAble, 0, null)]
    internal void A_cause_holds_until_a_later_answer_contradicts_it(string? found, WhyUnpaid? answered, int days, string? expected)
    {
        var account = Accounts.Account(OverdueStage.M2) with { CauseId = found, CauseOn = Accounts.Today.AddDays(days) };

        Assert.Equal(expected, CauseInForce.Of(account, answered, Accounts.Today, ThePlaybook.Edition));
    }

    private static IEnumerable<Situation> Everything() =>
        from stage in Enum.GetValues<OverdueStage>()
        from attitude in Enum.GetValues<Attitude>()
        from segment in Enum.GetValues<Segment>()
        from why in Enum.GetValues<WhyUnpaid>().Cast<WhyUnpaid?>().Append(null)
        from cause in ThePlaybook.Edition.Causes.Keys.Cast<string?>().Append(null)
        select Of(stage, attitude, segment, why, cause);

    private static Situation Of(OverdueStage stage, Attitude attitude, Segment segment = Segment.Other, WhyUnpaid? why = null, string? cause = null) => new()
    {
        Stage = stage,
        Attitude = attitude,
        Segment = segment,
        Why = CauseInForce.WhyOf(cause, why, ThePlaybook.Edition),
        Cause = cause is null ? null : ThePlaybook.Edition.Causes[cause],
        Choice = ThePlaybook.Edition.Choice,
    };
}
