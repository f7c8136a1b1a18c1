using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>The playbook's files are not whole. Each fault has its file, its line, and how to mend it.</summary>
internal sealed class PlaybookRefusedException(IReadOnlyList<Fault> faults)
    : Exception($"The playbook has {faults.Count} fault(s), the first one {faults[0].Text.Key} in {faults[0].Where}")
{
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>All of them, a line each.</summary>
    public string Say(Words words, Language language) =>
        string.Join('\n', faults.Select(fault => fault.Say(words, language)).Prepend(words.Plain(language, "playbook.faults", ("count", faults.Count))));
}
