using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>Which question comes next, and what an answer changes. Pure: the whole dialog is a table in the tests.</summary>
internal static class CoachPlan
{
    public const int Signs = 3;

    public static CoachStep Next(CoachValues values) => values switch
    {
        { CustomerId: null, UnlistedName: null, Query: null } => CoachStep.Customer,
        { CustomerId: null, UnlistedName: null, Hits.Count: > 0 } => CoachStep.PickCustomer,
        { CustomerId: null, UnlistedName: null, For: null } => CoachStep.Unlisted,
        { For: not null } => CoachStep.Done,
        { StageConfirmed: false } => CoachStep.Stage,
        { Attitude: null, Signs: null } => CoachStep.Attitude,
        { Attitude: null, Signs.Count: < Signs } => CoachStep.Sign,
        { Attitude: null } => CoachStep.Suggestion,
        { WhyAsked: false } => CoachStep.WhyUnpaid,
        _ => CoachStep.Done,
    };

    /// <summary>The steps that are counted before the rep, of how many: signs belong to the attitude.</summary>
    public static (int At, int Of) Progress(CoachStep step) => (step switch
    {
        CoachStep.Customer or CoachStep.PickCustomer or CoachStep.Unlisted => 1,
        CoachStep.Stage => 2,
        CoachStep.Attitude or CoachStep.Sign or CoachStep.Suggestion => 3,
        _ => 4,
    }, 4);

    /// <param name="values">The answers so far.</param>
    /// <param name="answer">A choice that was offered for <see cref="Next"/> of these values; what was typed is searched for elsewhere.</param>
    /// <param name="suggested">For <see cref="CoachStep.Suggestion"/>: the attitude that was suggested.</param>
    public static CoachValues Apply(CoachValues values, string answer, Attitude? suggested = null) => Next(values) switch
    {
        CoachStep.PickCustomer when answer == CoachAnswers.NoneOfThese && values.For is not null => new CoachValues { For = values.For, ForOption = values.ForOption },
        CoachStep.PickCustomer when answer == CoachAnswers.NoneOfThese => values with { Hits = [], HitAliases = [] },
        CoachStep.PickCustomer => values with { CustomerId = answer, Hits = [], HitAliases = [], Query = null },
        CoachStep.Unlisted when answer == CoachAnswers.GoOn => values with { UnlistedName = values.Query },
        CoachStep.Unlisted or CoachStep.Stage when answer == CoachAnswers.AnotherCustomer => new CoachValues(),
        CoachStep.Stage => values with { Stage = Enum.Parse<OverdueStage>(answer), StageConfirmed = true },
        CoachStep.Attitude when answer == CoachAnswers.NotSure => values with { Signs = [] },
        CoachStep.Attitude => values with { Attitude = Enum.Parse<Attitude>(answer) },
        CoachStep.Sign => values with { Signs = [.. values.Signs!, Enum.Parse<Attitude>(answer)] },
        CoachStep.Suggestion when answer == CoachAnswers.UseSuggestion => values with { Attitude = suggested, Signs = null },
        CoachStep.Suggestion => values with { Signs = null },
        CoachStep.WhyUnpaid => values with { WhyAsked = true, WhyUnpaid = answer == CoachAnswers.Skip ? null : Enum.Parse<WhyUnpaid>(answer) },
        var step => throw new InvalidOperationException($"\"{answer}\" answers nothing at {step}."),
    };
}
