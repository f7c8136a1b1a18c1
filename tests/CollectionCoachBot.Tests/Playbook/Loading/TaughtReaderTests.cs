using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Tests.Wording;

namespace CollectionCoachBot.Tests.Playbook.Loading;

public sealed class TaughtReaderTests : IDisposable
{
    private readonly string _company = Directory.CreateTempSubdirectory("coach-taught-").FullName;

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    internal void What_ships_is_without_faults_and_teaches_every_kind(Language language)
    {
        var taught = ThePlaybook.Edition.In(language).Wording.Taught.Value;

        Assert.All(Enum.GetValues<WordingKind>(), kind => Assert.True(taught.Count(sentence => sentence.Kind == kind) >= 250, kind.ToString()));
        Assert.True(taught.Count(sentence => sentence.Kind is null) >= 2_000);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    internal void No_sentence_that_measures_is_taught(Language language)
    {
        var measuring = TestSentence.Of(language).Where((_, i) => i % 2 == 1).Concat(TestSentence.Of(language, "fresh")).Select(sentence => Letters(sentence.Says));

        var taught = ThePlaybook.Edition.In(language).Wording.Taught.Value.Select(sentence => Letters(sentence.Text)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(measuring, taught.Contains);
    }

    [Fact]
    public void A_company_s_sentences_are_added_and_its_word_counts_where_ours_says_otherwise()
    {
        var ours = ThePlaybook.Edition.English.Wording.Taught.Value;
        var harmless = ours.First(sentence => sentence.Kind is null).Text;

        var taught = Load("sentences.en-US.txt", $"# our town\nthreat: It's a small town, and I've a long memory.\npromise: {harmless}\n").English.Wording.Taught.Value;

        Assert.Equal(ours.Count + 1, taught.Count);
        Assert.Contains(new TaughtSentence("It's a small town, and I've a long memory.", WordingKind.Threat), taught);
        Assert.Equal(WordingKind.Promise, taught.Single(sentence => sentence.Text == harmless).Kind);
    }

    [Theory]
    [InlineData("sentences.en-US.txt", "menace: Watch out.", "should begin with a kind and a colon: none, threat")]
    [InlineData("sentences.en-US.txt", "Watch out.", "should begin with a kind and a colon")]
    [InlineData("sentences.en-US.txt", "threat:  ", "should have a sentence of at most 400 characters")]
    [InlineData("sentences.en-US.txt", "none: See you.\nthreat: see you.", "stands here a second time, after line 1")]
    [InlineData("sentences.zh-CN.txt", "none: 周五前,给我一个日子。", "has \",\" with a half-width mark")]
    public void A_company_s_fault_is_refused_with_its_file_and_line(string file, string content, string problem)
    {
        var refused = Assert.Throws<PlaybookRefusedException>(() => Load(file, content));

        Assert.Contains($"{Path.GetFileName(_company)}/{file}:{content.Split('\n').Length}: {problem}", Assert.Single(refused.Lines()), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_company, recursive: true);

    private PlaybookEdition Load(string file, string content)
    {
        File.WriteAllText(Path.Combine(_company, file), content);
        return PlaybookLoader.Load(PlaybookLoader.DefaultFolder, PlaybookOverlay.FromFolder(_company));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
