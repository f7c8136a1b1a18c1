using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>What must not be said, as it ships.</summary>
internal static class TheLexicon
{
    public static Lexicon Of(Language language)
    {
        var name = $"lexicon.{language.Tag()}.yaml";
        return new Lexicon(ContentFile.Parse(name, language, File.ReadAllText(Path.Combine(ThePlaybook.Folder, name))));
    }
}
