using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>The checker of each language for the playbook in force, made when it is first asked: hundreds of patterns take a moment.</summary>
internal sealed class WordingCheckers
{
    private Made? _made;

    public WordingChecker Of(PlaybookEdition edition, Language language)
    {
        var made = _made;
        if (made is null || !ReferenceEquals(made.Edition, edition))
            _made = made = new Made(edition);
        return made.Of(language);
    }

    private sealed class Made(PlaybookEdition edition)
    {
        private readonly Lazy<WordingChecker> _chinese = new(() => new WordingChecker(edition.Chinese.Wording, Language.Chinese));
        private readonly Lazy<WordingChecker> _english = new(() => new WordingChecker(edition.English.Wording, Language.English));

        public PlaybookEdition Edition { get; } = edition;

        public WordingChecker Of(Language language) => (language == Language.Chinese ? _chinese : _english).Value;
    }
}
