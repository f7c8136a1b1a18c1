using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>Legal first: where the limitation period of all that is past due may be over, steps of our own take the place of the call.</summary>
internal static class LimitationAdvice
{
    /// <summary>A warning in one line, for whoever works on the account.</summary>
    public static string Line(LimitationNotice notice, DateOnly today, Language language, Words words) =>
        notice.IsAllOver ? words.Card(language, "coaching.limitation-all-over")
        : notice.Over > 0 ? words.Card(language, "coaching.limitation-over", ("count", notice.Over))
        : words.Card(language, "coaching.limitation-near", ("days", notice.DaysLeft), ("date", Figures.Date(notice.EndsOn ?? today.AddDays(notice.DaysLeft), today, language)));

    public static SpecialAdvice Special(Language language, Words words) => new(
        words.Card(language, "coaching.limitation-name"),
        [words.Card(language, "coaching.limitation-step-1"), words.Card(language, "coaching.limitation-step-2"), words.Card(language, "coaching.limitation-step-3")],
        words.Card(language, "coaching.limitation-decides"),
        IsWithoutCall: true);

    /// <summary>A special case without a call, if one was chosen, goes first: it drops the demands already.</summary>
    public static Advice Apply(Advice advice, CoachRequest request, Words words) =>
        request.Limitation is not { IsAllOver: true } || advice.Special is { IsWithoutCall: true }
            ? advice
            : advice with
            {
                Special = Special(request.Language, words),
                Goal = new GoalAdvice(words.Card(request.Language, "coaching.limitation-goal"), null, null),
                OtherOpenings = [],
                Questions = [],
                Excuses = [],
                GiveAndGet = [],
                Offer = null,
                Tactics = [],
                NoDate = null,
                Donts = [words.Card(request.Language, "coaching.limitation-dont-1"), words.Card(request.Language, "coaching.limitation-dont-2")],
                Escalate = words.Card(request.Language, "coaching.limitation-decides"),
            };
}
