using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching;

/// <summary>For when it gets hard: what to trade and who may grant it, which moves, what not to do, and when to hand it on.</summary>
internal static class CoachCardHard
{
    private const int AlwaysDontsShown = 2;

    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        var (language, advice) = (input.Language, input.Advice);
        if (advice.GiveAndGet.Count > 0)
        {
            yield return CardParts.Subtle(words.Card(language, "coaching.give-and-get"));
            foreach (var step in advice.GiveAndGet)
                yield return Trade(step, input, words);
        }

        if (advice.Tactics.Count > 0)
        {
            yield return CardParts.Heading(words.Card(language, "coaching.tactics"));
            foreach (var tactic in advice.Tactics)
            {
                yield return CardParts.Strong(tactic.Name);
                yield return CardParts.Text(tactic.How, AdaptiveSpacing.None);
                yield return CardParts.Subtle(words.Card(language, "coaching.limit") + tactic.Limit);
            }
        }

        yield return CardParts.Heading(words.Card(language, "coaching.donts"));
        foreach (var dont in advice.Donts)
            yield return CardParts.Text("✕ " + dont);
        foreach (var dont in advice.AlwaysDonts.Take(AlwaysDontsShown))
            yield return CardParts.Subtle("✕ " + dont);

        yield return CardParts.Heading(words.Card(language, "coaching.escalate"));
        yield return CardParts.Text(advice.Escalate);
    }

    private static AdaptiveColumnSet Trade(TradeStep step, CoachCardInput input, Words words)
    {
        var authority = words.Card(input.Language, "coaching.authority-" + step.Authority.ToString().ToLowerInvariant());
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
