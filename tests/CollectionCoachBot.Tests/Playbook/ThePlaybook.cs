using CollectionCoachBot.Playbook;
using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>The playbook as it ships, read once for all tests.</summary>
internal static class ThePlaybook
{
    private static readonly Lazy<PlaybookEdition> Loaded = new(() => PlaybookLoader.Load(Folder));

    public static string Folder => PlaybookLoader.DefaultFolder;

    public static PlaybookEdition Edition => Loaded.Value;
}
