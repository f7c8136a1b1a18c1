using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Playbook.Loading;

/// <summary>Faults as somebody reads them.</summary>
internal static class FaultLines
{
    private static readonly Words Words = Words.Load(AppContext.BaseDirectory);

    public static IReadOnlyList<string> Lines(this IEnumerable<Fault> faults, Language language = Language.English) => [.. faults.Select(fault => fault.Say(Words, language))];

    public static IReadOnlyList<string> Lines(this PlaybookRefusedException refused, Language language = Language.English) => refused.Faults.Lines(language);
}
