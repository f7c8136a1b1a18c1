using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

public sealed class CoachPlanTests
{
    private static readonly CoachValues Named = new() { CustomerId = "c" };
    private static readonly CoachValues Staged = Named with { Stage = OverdueStage.M1, StageConfirmed = true };

    public static TheoryData<string, object> NextSteps => new()
    {
        { nameof(CoachStep.Customer), new CoachValues() },
        { nameof(CoachStep.PickCustomer), new CoachValues { Query = "华", Hits = ["a", "b"] } },
        { nameof(CoachStep.Unlisted), new CoachValues { Query = "无名公司" } },
        { nameof(CoachStep.Stage), Named },
        { nameof(CoachStep.Stage), new CoachValues { UnlistedName = "无名公司" } },
        { nameof(CoachStep.Attitude), Staged },
        { nameof(CoachStep.Sign), Staged with { Signs = [] } },
        { nameof(CoachStep.Sign), Staged with { Signs = [Attitude.Avoidant, Attitude.Avoidant] } },
        { nameof(CoachStep.Suggestion), Staged with { Signs = [Attitude.Avoidant, Attitude.Avoidant, Attitude.Strategic] } },
        { nameof(CoachStep.WhyUnpaid), Staged with { Attitude = Attitude.Avoidant } },
        { nameof(CoachStep.Done), Staged with { Attitude = Attitude.Avoidant, WhyAsked = true } },
    };

    [Theory]
    [MemberData(nameof(NextSteps))]
    public void The_next_question_follows_from_the_answers_so_far(string step, object values) =>
        Assert.Equal(step, CoachPlan.Next((CoachValues)values).ToString());

    public static TheoryData<object, string, object> Answers => new()
    {
        { new CoachValues { Query = "华", Hits = ["a", "b"] }, "b", new CoachValues { CustomerId = "b" } },
        { new CoachValues { Query = "无名公司" }, CoachAnswers.GoOn, new CoachValues { Query = "无名公司", UnlistedName = "无名公司" } },
        { new CoachValues { Query = "无名公司" }, CoachAnswers.AnotherCustomer, new CoachValues() },
        { Named, CoachAnswers.AnotherCustomer, new CoachValues() },
        { Named, "M3Plus", Named with { Stage = OverdueStage.M3Plus, StageConfirmed = true } },
        { Staged, "Strategic", Staged with { Attitude = Attitude.Strategic } },
        { Staged with { Attitude = Attitude.Strategic }, CoachAnswers.Skip, Staged with { Attitude = Attitude.Strategic, WhyAsked = true } },
        { Staged with { Attitude = Attitude.Strategic }, "Disputed", Staged with { Attitude = Attitude.Strategic, WhyAsked = true, WhyUnpaid = WhyUnpaid.Disputed } },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_changes_what_it_answers_and_nothing_else(object before, string answer, object after)
    {
        var (wanted, actual) = ((CoachValues)after, CoachPlan.Apply((CoachValues)before, answer));

        Assert.Equal(wanted with { Hits = [], Signs = null }, actual with { Hits = [], Signs = null });
        Assert.Equal(wanted.Hits, actual.Hits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void What_was_typed_is_kept_at_the_length_of_a_name(int hits)
    {
        var found = Enumerable.Range(0, hits).Select(number => new CustomerHit($"c{number}", $"C{number}", "长沙公司", null, CustomerMatch.Nearest)).ToList();

        var values = CoachValues.Of(found, new string('长', 2000));

        Assert.Equal(hits, values.Hits.Count);
        Assert.InRange(values.Query!.Length, 50, CoachQuestions.LongestName);
    }

    [Fact]
    public void Not_sure_leads_through_three_signs_to_a_suggestion_that_can_be_refused()
    {
        var values = CoachPlan.Apply(Staged, CoachAnswers.NotSure);
        foreach (var sign in new[] { Attitude.SalesDriven, Attitude.Avoidant, Attitude.SalesDriven })
            values = CoachPlan.Apply(values, sign.ToString());

        var used = CoachPlan.Apply(values, CoachAnswers.UseSuggestion, Attitude.SalesDriven);
        var refused = CoachPlan.Apply(values, CoachAnswers.ChooseMyself);

        Assert.Equal((CoachStep.WhyUnpaid, Attitude.SalesDriven), (CoachPlan.Next(used), used.Attitude));
        Assert.Equal(CoachStep.Attitude, CoachPlan.Next(refused));
    }

    [Theory]
    [InlineData(new[] { Attitude.Avoidant, Attitude.Avoidant, Attitude.Strategic }, null, Attitude.Avoidant, true)]
    [InlineData(new[] { Attitude.Strategic, Attitude.SalesDriven, Attitude.Strategic }, Attitude.Avoidant, Attitude.Strategic, true)]
    [InlineData(new[] { Attitude.Avoidant, Attitude.SalesDriven, Attitude.Strategic }, Attitude.SalesDriven, Attitude.SalesDriven, false)]
    [InlineData(new[] { Attitude.Avoidant, Attitude.SalesDriven, Attitude.Strategic }, null, Attitude.PaymentDriven, false)]
    internal void Three_signs_suggest_an_attitude(Attitude[] signs, Attitude? lastKnown, Attitude suggested, bool decided) =>
        Assert.Equal((suggested, decided), AttitudeSuggestion.From(signs, lastKnown));
}
