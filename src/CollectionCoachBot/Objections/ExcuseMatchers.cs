using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Objections;

/// <summary>The matcher of each language for the playbook in force.</summary>
internal sealed class ExcuseMatchers
{
    private readonly PerEdition<ExcuseMatcher> _made = new((text, _) => For(text));

    /// <summary>The likeliest excuses of a phrase. It is read in its own language, whatever the answer's is: the numbers are the same.</summary>
    public IReadOnlyList<ExcuseMatch> Match(PlaybookEdition edition, string phrase) => _made.Of(edition, LanguageRule.WrittenIn(phrase)).Match(phrase);

    public static ExcuseMatcher For(PlaybookText text) => new(text.Excuses, SaidInCells(text));

    /// <summary>The cells have other words for some excuses; those with a fact in them are nobody's words.</summary>
    private static IEnumerable<(int Number, string Says)> SaidInCells(PlaybookText text) =>
        text.Cells.Values.SelectMany(cell => cell.Excuses)
            .SelectMany(excuse => excuse.Says.Variants, (excuse, variant) => (excuse.Number, variant))
            .Where(said => said.variant.Placeholders.Count == 0).Select(said => (said.Number, said.variant.Template));
}
