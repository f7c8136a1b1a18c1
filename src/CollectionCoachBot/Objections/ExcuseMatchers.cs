using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Objections;

/// <summary>The matcher of each language for the playbook in force, made when it is first asked.</summary>
internal sealed class ExcuseMatchers
{
    private Made? _made;

    /// <summary>The likeliest excuses of a phrase. It is read in its own language, whatever the answer's is: the numbers are the same.</summary>
    public IReadOnlyList<ExcuseMatch> Match(PlaybookEdition edition, string phrase)
    {
        var made = _made;
        if (made is null || !ReferenceEquals(made.Edition, edition))
            _made = made = new Made(edition);
        return made.Of(Grams.HasChinese(phrase) ? Language.Chinese : Language.English).Match(phrase);
    }

    public static ExcuseMatcher For(PlaybookText text) => new(text.Excuses, SaidInCells(text));

    /// <summary>The cells have other words for some excuses; those with a fact in them are nobody's words.</summary>
    private static IEnumerable<(int Number, string Says)> SaidInCells(PlaybookText text) =>
        text.Cells.Values.SelectMany(cell => cell.Excuses)
            .SelectMany(excuse => excuse.Says.Variants, (excuse, variant) => (excuse.Number, variant))
            .Where(said => said.variant.Placeholders.Count == 0).Select(said => (said.Number, said.variant.Template));

    private sealed class Made(PlaybookEdition edition)
    {
        private readonly Lazy<ExcuseMatcher> _chinese = new(() => For(edition.Chinese));
        private readonly Lazy<ExcuseMatcher> _english = new(() => For(edition.English));

        public PlaybookEdition Edition { get; } = edition;

        public ExcuseMatcher Of(Language language) => (language == Language.Chinese ? _chinese : _english).Value;
    }
}
