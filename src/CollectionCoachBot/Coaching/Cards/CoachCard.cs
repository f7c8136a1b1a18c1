using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Holds;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>
/// The card that a rep reads before and during a call. On the first screen what one dials with, then what one asks, then,
/// closed until it is needed, what helps when it gets hard. It has no inputs: logging has a card of its own.
/// </summary>
internal static class CoachCard
{
    private const string HardId = "hard";

    /// <summary>Commands that are answered for the session of the card.</summary>
    private static readonly string[] Pages = ["prepare", "why", "letter", "plan"];

    public static JObject Build(CoachCardInput input, Words words)
    {
        var card = CardParts.Card(input.Language);
        card.Body.AddRange(CoachCardHead.Parts(input, words));
        if (input.Advice.Special is { IsWithoutCall: true })
            card.Body.AddRange(CoachCardSpecial.InPlaceOfTheCall(input, words));
        else if (input.Advice.IsOnHold)
            card.Body.AddRange(CoachCardHeld.Parts(input, words));
        else
            card.Body.AddRange(Call(input, words));
        card.Body.Add(CardParts.SmallPrint(words.Card(input.Language, "coaching.small-print", ("version", input.Edition.Version))));
        return CardParts.ToJson(card);
    }

    private static IEnumerable<AdaptiveElement> Call(CoachCardInput input, Words words) =>
    [
        .. Opening(input, words),
        Buttons(input, words),
        .. CoachCardSpecial.Steps(input, words),
        .. input.Advice.MendFirst ? Homework(input, words) : [],
        .. CoachCardTalk.Parts(input, words),
        .. CardParts.Accordion(HardId, CardParts.Strong(words.Card(input.Language, "coaching.hard")), isOpen: false,
            CoachCardHard.Parts(input, words).Append(Foot(input, words)).Concat(Account(input, words))),
        .. input.Advice.MendFirst ? [] : Homework(input, words),
    ];

    private static IEnumerable<AdaptiveElement> Opening(CoachCardInput input, Words words)
    {
        var (language, advice) = (input.Language, input.Advice);
        yield return CardParts.Heading(words.Card(language, "coaching.opening", ("style", advice.Opening.StyleName)));

        // From here on the words speak of letters, approvals and handovers: said of what isn't so they are a bluff.
        if (advice is { Kind: CallKind.Stage, Special: null } && input.Request.Stage >= OverdueStage.M3)
            yield return CardParts.Subtle(words.Card(language, "coaching.only-what-is-so"));
        yield return Said(advice.Opening.Words, AdaptiveTextSize.Medium);
        if (advice.OtherOpenings.Count == 0)
            yield break;
        var others = advice.OtherOpenings.SelectMany(other => new AdaptiveElement[] { CardParts.Subtle(other.StyleName), Said(other.Words, AdaptiveTextSize.Default) });
        if (advice.OpeningBecause is { } because)
            others = others.Prepend(CardParts.Subtle($"{advice.Opening.StyleName} · {because}"));
        foreach (var part in CardParts.Accordion("others", CardParts.Subtle(words.Card(language, "coaching.other-ways")), isOpen: false, others))
            yield return part;
    }

    private static AdaptiveContainer Said(string text, AdaptiveTextSize size)
    {
        var quote = CardParts.Quote(text);
        ((AdaptiveTextBlock)quote.Items[0]).Size = size;
        return quote;
    }

    private static AdaptiveActionSet Buttons(CoachCardInput input, Words words)
    {
        var log = CardParts.Execute(words.Plain(input.Language, "coaching.log"), "log.open", ("s", input.SessionId));
        log.Style = "positive";
        return CardParts.Buttons(
            log,
            CardParts.Execute(words.Plain(input.Language, "coaching.no-answer"), "log.no-answer", ("s", input.SessionId)),
            CardParts.Toggle(words.Plain(input.Language, "coaching.more"), HardId, HardId + "-shut", HardId + "-open"));
    }

    /// <summary>The other pages about this customer, opened by "more". Each comes as a message of its own, so that this card stays in sight.</summary>
    private static AdaptiveActionSet Foot(CoachCardInput input, Words words) => CardParts.Buttons(Pages.Select(page =>
        CardParts.Submit(words.Plain(input.Language, "coaching.to-" + page), ("command", page), ("s", input.SessionId))));

    /// <summary>What is known of the customer, and putting them on hold: nothing where the ledger doesn't have them.</summary>
    private static IEnumerable<AdaptiveElement> Account(CoachCardInput input, Words words)
    {
        if (input.Request.Account is not { } account)
            yield break;
        yield return CardParts.Buttons(
            CardParts.Submit(words.Plain(input.Language, "coaching.to-customer"), ("command", "customer"), ("s", input.SessionId)),
            CardParts.Submit(words.Plain(input.Language, "coaching.to-hold"), ("command", HoldCommand.CommandName), ("c", account.CustomerId)));
    }

    /// <summary>Before and just after the due date the fault is often ours: there it stands open.</summary>
    private static IEnumerable<AdaptiveElement> Homework(CoachCardInput input, Words words)
    {
        var items = input.Advice.Homework.Select(item => (AdaptiveElement)CardParts.Text("☐ " + item))
            .Append(CardParts.Subtle(words.Card(input.Language, "coaching.homework-hint")));
        return CardParts.Accordion("homework", CardParts.Strong(words.Card(input.Language, "coaching.homework")),
            isOpen: input.Request.Stage <= OverdueStage.M1, items);
    }
}
