using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>What a coach card shows.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Advice">What the coach answered.</param>
/// <param name="SessionId">The id by which the buttons find everything again.</param>
/// <param name="Edition">The playbook that the advice is from.</param>
internal sealed record CoachCardInput(CoachRequest Request, Advice Advice, string SessionId, PlaybookEdition Edition)
{
    public Language Language => Request.Language;
}
