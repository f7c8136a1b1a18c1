using AdaptiveCards;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Coaching.Cards;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing;

/// <summary>What a page shows where nobody calls the customer any more, as on the coach card: the special case's steps and who decides, in place of its own parts.</summary>
internal sealed class NoCallParts(Words words)
{
    /// <param name="about">A customer with a <see cref="CustomerCase.NoCallId"/>, which is one of its edition or <see cref="LimitationNotice.NoCallId"/>.</param>
    /// <param name="language">The reader's.</param>
    public IEnumerable<AdaptiveElement> Of(CustomerCase about, Language language) =>
        CoachCardSpecial.NoCall(
            about.NoCallId == LimitationNotice.NoCallId
                ? LimitationAdvice.Special(language, words)
                : SpecialCase.Of(about.Edition.In(language).Topic(PlaybookText.SpecialTopic)[about.NoCallId!], about.Edition, Escape.Card),
            language, words);
}
