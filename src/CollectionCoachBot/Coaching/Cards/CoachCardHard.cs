using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>For when it gets hard: what to trade and who may grant it, which moves, what not to do, and when to hand it on.</summary>
internal static class CoachCardHard
{
    private const int AlwaysDontsShown = 2;

    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        var (language, advice) = (input.Language, input.Advice);
        foreach (var part in CoachCardSegment.Parts(input, words))
            yield return part;
        yield return CardParts.Buttons(CardParts.Execute(words.Plain(language, "coaching.other-excuse"), "objection.list", ("s", input.SessionId)));
        if (advice.GiveAndGet.Count > 0)
        {
            yield return CardParts.Subtle(words.Card(language, "coaching.give-and-get"));
            foreach (var step in advice.GiveAndGet)
                yield return Trade(step, input, words);
        }

        foreach (var part in CoachCardOffer.Parts(input, words))
            yield return part;

        if (advice.Tactics.Count > 0)
        {
            yield return CardParts.Heading(words.Card(language, "coaching.tactics"));
            foreach (var tactic in advice.Tactics)
            {
                yield return CardParts.Strong(tactic.Name);
                yield return CardParts.Text(tactic.How, AdaptiveSpacing.None);
                yield return CardParts.Subtle(words.Card(language, "coaching.limit") + tactic.Limit);
                yield return CardParts.Subtle(tactic.Because);
            }
        }

        foreach (var part in Donts(input, words))
            yield return part;

        // In a dispute or before acceptance a special case only adds its steps, and the call's own words stand.
        yield return CardParts.Heading(words.Card(language, advice is { Kind: CallKind.Stage, Special: not null } ? "coaching.special-decides" : "coaching.escalate"));
        yield return CardParts.Text(advice.Escalate);
        yield return Foot(input, words);
    }

    public static IEnumerable<AdaptiveElement> Donts(CoachCardInput input, Words words)
    {
        var (language, advice) = (input.Language, input.Advice);
        yield return CardParts.Heading(words.Card(language, "coaching.donts"));
        foreach (var dont in advice.Donts)
            yield return CardParts.Text("✕ " + dont);
        foreach (var dont in advice.AlwaysDonts.Take(AlwaysDontsShown))
            yield return CardParts.Subtle("✕ " + dont);
    }

    /// <summary>What one looks up or settles beside the call. Law only where facts of the contract may be kept.</summary>
    public static AdaptiveActionSet Foot(CoachCardInput input, Words words)
    {
        var buttons = new List<AdaptiveAction> { CardParts.Execute(words.Plain(input.Language, "coaching.special"), CoachVerbs.SpecialOpen, ("s", input.SessionId)) };
        if (input.Request.Account is { IsNaturalPerson: false })
            buttons.Add(CardParts.Execute(words.Plain(input.Language, "coaching.law-button"), CoachVerbs.LawOpen, ("s", input.SessionId)));
        return CardParts.Buttons(buttons);
    }

    private static AdaptiveColumnSet Trade(TradeStep step, CoachCardInput input, Words words)
    {
        var authority = words.Card(input.Language, "coaching.authority-" + TextKeys.Of(step.Authority));
        var (give, get) = (words.Card(input.Language, "coaching.give") + step.Give, words.Card(input.Language, "coaching.get") + step.Get);
        return new AdaptiveColumnSet
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                new AdaptiveColumn { Width = "stretch", Items = [CardParts.Text(give), CardParts.Text(get, AdaptiveSpacing.None)] },
                new AdaptiveColumn
                {
                    Width = "auto",
                    Items = [new AdaptiveTextBlock(authority) { Wrap = true, Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = step.Authority == Authority.Rep ? AdaptiveTextColor.Good : AdaptiveTextColor.Warning }],
                },
            ],
        };
    }
}
