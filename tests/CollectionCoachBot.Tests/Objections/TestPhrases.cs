using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Approval;
using YamlDotNet.Serialization;

namespace CollectionCoachBot.Tests.Objections;

/// <summary>Twelve phrasings of each excuse, by somebody who never saw those that the matcher is built from. They measure; nothing is built from them.</summary>
internal static class TestPhrases
{
    public static IReadOnlyList<(int Number, string Said)> Of(Language language)
    {
        var file = Path.Combine(Approved.Root, "tests", "CollectionCoachBot.Tests", "Objections", $"phrases.{language.Tag()}.yaml");
        var phrases = new DeserializerBuilder().Build().Deserialize<Dictionary<int, List<string>>>(File.ReadAllText(file));
        return [.. phrases.SelectMany(excuse => excuse.Value, (excuse, said) => (excuse.Key, said))];
    }
}
