using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>The coach card where all is on hold: what to do meanwhile, in place of the call. That it is on hold, until when and why, stands among the warnings on top.</summary>
internal static class CoachCardHeld
{
    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        var (language, account) = (input.Language, input.Request.Account!);
        var pauses = account.Holds.Where(active => active.Hold.Kind == HoldKind.Pause).Select(active => active.Hold).ToList();
        var log = CardParts.Execute(words.Plain(language, "coaching.log"), "log.open", ("s", input.SessionId));
        log.Style = "positive";
        return
        [
            CardParts.Notice(words.Card(language, "coaching.held-stop"), AdaptiveContainerStyle.Accent),
            .. CardParts.Numbered(
            [
                words.Card(language, "coaching.held-step-1", ("names", string.Join(words.Plain(language, "coaching.held-and"), pauses.Select(hold => Escape.Shorten(hold.HandledBy, 40)).Distinct(StringComparer.Ordinal).Take(3)))),
                words.Card(language, "coaching.held-step-2"),
                words.Card(language, "coaching.held-step-3", ("date", Figures.Date(pauses.Min(hold => hold.UntilOn), input.Request.Today, language))),
            ]),
            CardParts.Buttons(log, CardParts.Submit(words.Plain(language, "coaching.held-release"), ("command", "release"), ("c", account.CustomerId))),
            CoachCardHard.Foot(input, words),
        ];
    }
}
