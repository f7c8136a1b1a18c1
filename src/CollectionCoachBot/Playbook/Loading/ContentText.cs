using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads texts and holds them to the rules that the program needs: known placeholders, a last variant that can always be shown, the length.</summary>
internal static class ContentText
{
    /// <param name="node">A string or a list of variants.</param>
    /// <param name="limit">How long each variant may be.</param>
    /// <param name="stage">The stage whose facts it may use; null: a text for no stage.</param>
    public static Text Text(this ContentNode node, TextLimit limit, OverdueStage? stage)
    {
        if (!node.Exists)
            return new Text([new TextVariant("")]);
        var places = node.Variants();
        var variants = places.Select(place => new TextVariant(place.String())).ToList();
        for (var i = 0; i < variants.Count; i++)
            Check(places[i], variants[i], isLast: i == variants.Count - 1, limit, stage);
        node.File.Trace?.Text(node.File, node.Path, limit, stage);
        return new Text(variants.Count > 0 ? variants : [new TextVariant("")]);
    }

    /// <summary>Words without placeholders.</summary>
    public static string Words(this ContentNode node, TextLimit limit)
    {
        var words = node.String();
        if (words.Contains('{', StringComparison.Ordinal))
            node.Report("placeholder-here");
        Measure(node, new TextVariant(words), limit, stage: null);
        node.File.Trace?.Words(node.File, node.Path, limit);
        return words;
    }

    private static void Check(ContentNode place, TextVariant variant, bool isLast, TextLimit limit, OverdueStage? stage)
    {
        foreach (var name in variant.Placeholders)
        {
            if (!Placeholders.All.Contains(name))
                place.Report("unknown-placeholder", ("name", Placeholders.InBraces(name)), ("known", string.Join(", ", Placeholders.All.Order(StringComparer.Ordinal))));
            else if (!Placeholders.Fits(name, stage))
                place.Report("other-stage", ("name", Placeholders.InBraces(name)));
            else if (isLast && !Placeholders.AlwaysKnown.Contains(name))
                place.Report("not-always-known", ("name", Placeholders.InBraces(name)), ("known", string.Join(", ", Placeholders.AlwaysKnown.Order(StringComparer.Ordinal))));
        }

        var braces = 0;
        foreach (var c in variant.Template)
        {
            if (c is '{' or '}')
                braces++;
        }

        if (braces != variant.Placeholders.Count * 2)
            place.Report("odd-brace", ("example", Placeholders.InBraces("name")));
        Measure(place, variant, limit, stage);
    }

    private static void Measure(ContentNode place, TextVariant variant, TextLimit limit, OverdueStage? stage)
    {
        if (place.ForbiddenIn(variant.Template, stage, limit.IsSpoken) is { } forbidden)
            place.Report(forbidden);
        var language = place.File.Language;
        var length = TextLimit.Measure(variant, language);
        if (length > limit.Of(language))
            place.Report(language == People.Language.Chinese ? "too-many-characters" : "too-many-words", ("length", length), ("most", limit.Of(language)));
    }
}
