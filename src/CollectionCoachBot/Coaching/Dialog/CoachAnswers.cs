namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>The answers that aren't a stage, an attitude, a reason or a customer's id.</summary>
internal static class CoachAnswers
{
    public const string NoneOfThese = "none";
    public const string GoOn = "go-on";
    public const string AnotherCustomer = "another";
    public const string NotSure = "not-sure";
    public const string UseSuggestion = "use";
    public const string ChooseMyself = "choose";
    public const string Skip = "skip";
}
