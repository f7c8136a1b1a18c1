using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>Where all that may be called about is on hold, what it waits for is cleared up in place of a call. A case without a call goes first.</summary>
internal static class HeldAdvice
{
    public static Advice Apply(Advice advice, CoachRequest request, Words words) =>
        request.Account is not { AllHeld: true } || advice.Special is { IsWithoutCall: true }
            ? advice
            : advice with
            {
                IsOnHold = true,
                Goal = new GoalAdvice(words.Card(request.Language, "coaching.held-goal"), null, null),
                OtherOpenings = [],
                Questions = [],
                Excuses = [],
                GiveAndGet = [],
                Offer = null,
                Tactics = [],
                NoDate = null,
            };
}
