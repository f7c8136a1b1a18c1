using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Tests.Wording;

/// <summary>The rule that the guide for trainers gives as an example.</summary>
public sealed class GuideTests : IDisposable
{
    private readonly string _company = Directory.CreateTempSubdirectory("coach-guide-").FullName;

    [Theory]
    [InlineData(Language.English, "playbook.md", "I'll tell everybody at the golf club.", "We never tell everybody at the golf club.")]
    [InlineData(Language.Chinese, "playbook.zh-CN.md", "我明天就发到老乡群。", "我们绝不发到老乡群。")]
    internal void The_guide_s_example_is_taken_and_does_what_the_guide_says(Language language, string guide, string marked, string passes)
    {
        var file = $"wording.{language.Tag()}.yaml";
        var text = File.ReadAllText(Path.Combine(Approved.Root, "docs", guide)).ReplaceLineEndings("\n");
        var example = text[text.IndexOf($"# company/{file}\n", StringComparison.Ordinal)..];
        File.WriteAllText(Path.Combine(_company, file), example[..example.IndexOf("```", StringComparison.Ordinal)]);

        var edition = PlaybookLoader.Load(PlaybookLoader.DefaultFolder, PlaybookOverlay.FromFolder(_company));
        var checker = new WordingChecker(edition.In(language), language);

        Assert.Contains(checker.Check(marked, null), finding => finding.Rule?.Id.StartsWith("our-", StringComparison.Ordinal) == true);
        Assert.Empty(checker.Check(passes, null));
        Assert.Contains(marked.TrimEnd('.', '。'), text, StringComparison.Ordinal);
        Assert.Contains(passes.TrimEnd('.', '。').Replace("We never", "we never", StringComparison.Ordinal), text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_company, recursive: true);
}
