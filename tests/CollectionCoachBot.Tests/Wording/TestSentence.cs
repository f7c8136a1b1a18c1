using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Approval;
using YamlDotNet.Serialization;

namespace CollectionCoachBot.Tests.Wording;

/// <summary>
/// A sentence that a rep might mean to say, by somebody who never saw the rules. The first, third and so on of the file were used to
/// mend the rules; the others only measure.
/// </summary>
internal sealed class TestSentence
{
    [YamlMember(Alias = "says")]
    public string Says { get; init; } = "";

    /// <summary>The same, in files of another writer.</summary>
    [YamlMember(Alias = "text")]
    public string Text { init => Says = value; get => Says; }

    /// <summary>The kind of wording; <c>none</c>: it may be said.</summary>
    [YamlMember(Alias = "kind")]
    public string Kind { get; init; } = "";

    public bool MayBeSaid => Kind == "none";

    /// <param name="language">The sentences'.</param>
    /// <param name="name">The file's; "fresh" and "latest" hold sentences that neither the rules nor the taught sentences were ever mended by.</param>
    public static IReadOnlyList<TestSentence> Of(Language language, string name = "sentences")
    {
        var file = Path.Combine(Approved.Root, "tests", "CollectionCoachBot.Tests", "Wording", $"{name}.{language.Tag()}.yaml");
        return new DeserializerBuilder().Build().Deserialize<List<TestSentence>>(File.ReadAllText(file));
    }
}
