using CollectionCoachBot.People;

namespace CollectionCoachBot.Playbook;

/// <summary>
/// What is worked out from the playbook in force, for each language when it is first asked for, and anew where another edition is in force.
/// Safe to use from several threads.
/// </summary>
/// <param name="make">Works it out from the playbook in a language; takes a moment.</param>
internal sealed class PerEdition<T>(Func<PlaybookText, Language, T> make)
{
    private Made? _made;

    public T Of(PlaybookEdition edition, Language language)
    {
        // Two threads may both begin anew after a reload: each answers from the edition that it asked for, and one of the two is kept.
        var made = _made;
        if (made is null || !ReferenceEquals(made.Edition, edition))
            _made = made = new Made(edition, make);
        return made.Of(language);
    }

    private sealed class Made(PlaybookEdition edition, Func<PlaybookText, Language, T> make)
    {
        private readonly Lazy<T> _chinese = new(() => make(edition.Chinese, Language.Chinese));
        private readonly Lazy<T> _english = new(() => make(edition.English, Language.English));

        public PlaybookEdition Edition { get; } = edition;

        public T Of(Language language) => (language == Language.Chinese ? _chinese : _english).Value;
    }
}
