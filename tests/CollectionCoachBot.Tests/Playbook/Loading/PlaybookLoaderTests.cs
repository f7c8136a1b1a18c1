using CollectionCoachBot.Playbook;
using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Tests.Playbook.Loading;

public sealed class PlaybookLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-playbook-").FullName;

    public PlaybookLoaderTests()
    {
        foreach (var file in Directory.EnumerateFiles(ThePlaybook.Folder, "*.yaml"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    [Fact]
    public void The_shipped_playbook_is_whole()
    {
        var edition = PlaybookLoader.Load(_folder);

        Assert.Equal(20, edition.Chinese.Cells.Count);
        Assert.Equal(20, edition.English.Cells.Count);
        Assert.Equal(8, edition.Version.Length);
    }

    [Fact]
    public void The_version_follows_the_words_and_not_the_line_ends()
    {
        var before = PlaybookLoader.Load(_folder).Version;
        var file = Path.Combine(_folder, "always.en-US.yaml");

        File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        Assert.Equal(before, PlaybookLoader.Load(_folder).Version);

        File.AppendAllText(file, "# a remark\n");
        Assert.NotEqual(before, PlaybookLoader.Load(_folder).Version);
    }

    /// <summary>The first match of a pattern in a file is replaced; the message must name that file, that line, and the way out.</summary>
    [Theory]
    [InlineData("cells.M0.zh-CN.yaml", "noDate:", "nodate:", "doesn't belong here")]
    [InlineData("cells.M0.zh-CN.yaml", "    29:", "    30:", "\"30\" doesn't belong here: only 1, 7, 29")]
    [InlineData("cells.M0.zh-CN.yaml", "legal: prc-532", "legal: prc-999", "law.zh-CN.yaml doesn't have")]
    [InlineData("cells.M0.zh-CN.yaml", "authority: rep", "authority: boss", "write one of Rep, Manager, Finance")]
    [InlineData("cells.M1.en-US.yaml", "noDate: \"", "noDate: \"word word word word word word word word word word word word word word word word ", "shorten it")]
    [InlineData("cells.M1.en-US.yaml", "noDate: \"", "noDate: \"{customr} ", "unknown placeholder {customr}")]
    [InlineData("cells.M1.en-US.yaml", "noDate: \"", "noDate: \"{amount} ", "add a last variant")]
    [InlineData("cells.M1.en-US.yaml", "noDate: \"", "noDate: \"{ ", "brace without its partner")]
    [InlineData("cells.M1.zh-CN.yaml", "noAnswer: \"", "noAnswer: \"{amount}", "must not")]
    [InlineData("styles.zh-CN.yaml", "M0: [\"", "M0: [\"{daysOverdue}", "isn't a fact of this stage")]
    [InlineData("tactics.en-US.yaml", "  help-for-help:", "  help-for-hope:", "doesn't belong here")]
    [InlineData("library.yaml", "help-for-help]", "help-for-hope]", "needs the tactic \"help-for-help\"")]
    [InlineData("library.yaml", "limit: line", "limit: long", "write one of name, short")]
    [InlineData("principles.en-US.yaml", "meaning: \"", "meaning: \"{amount} ", "has a placeholder")]
    [InlineData("law.en-US.yaml", "checked: 2026-11-01", "checked: lately", "write a date")]
    [InlineData("law.zh-CN.yaml", "prc-532:", "prc-533:", "law.zh-CN.yaml: \"prc-532\" is missing")]
    [InlineData("attitudes.en-US.yaml", "{answer}", "it", "put {answer} into it")]
    [InlineData("matrix.yaml", "excuses: [1, 7, 29]", "excuses: [1, 7]", "exactly 3")]
    [InlineData("matrix.yaml", "[HelpSeeking, Respectful]", "[HelpSeeking, Rude]", "write one of Respectful")]
    [InlineData("plan.yaml", "act: hand-over", "act: hand-off", "which the topic acts doesn't have")]
    [InlineData("plan.yaml", "by: Legal", "by: Boss", "write one of Rep, Manager")]
    [InlineData("plan.yaml", "day: 120", "day: 12", "in the order of their days")]
    [InlineData("plan.yaml", "day: 120", "day: soon", "write days after the due date")]
    [InlineData("letters.en-US.yaml", "authority: rep", "authority: boss", "write one of Rep, Manager, Finance")]
    [InlineData("letters.en-US.yaml", "title: \"", "title: \"{amount}", "has a placeholder")]
    [InlineData("stages.en-US.yaml", "M0:", "M0: [", "isn't YAML")]
    [InlineData("causes.yaml", "macro: ", "weather: ", "\"weather\" doesn't belong here")]
    [InlineData("causes.yaml", "why: WillingNotAble", "why: Poor", "write one of StuckInProcess")]
    [InlineData("causes.yaml", "[installments, factoring]", "[installments, lottery]", "names \"lottery\", which the topic options doesn't have")]
    [InlineData("causes.yaml", "[hear-the-hardship,", "[hear-the-story,", "which the topic tactics doesn't have")]
    [InlineData("causes.yaml", "excuses: [10,", "excuses: [37,", "isn't a number of the catalogue of excuses")]
    [InlineData("matrix.yaml", "excuses: [2, 3, 23]", "excuses: [2, 3, 99]", "M0.PaymentDriven.excuses[3] isn't a number of the catalogue of excuses")]
    [InlineData("causes.yaml", "ours: true", "ours: yes", "is \"yes\": write true or false")]
    [InlineData("library.yaml", "spoken: true", "spoken: aloud", "is \"aloud\": write true or false")]
    [InlineData("choice.yaml", "entry: project", "entry: projects", "which the topic segments doesn't have")]
    [InlineData("choice.yaml", "  Retail: ", "  Shops: ", "\"Shops\" doesn't belong here")]
    [InlineData("choice.yaml", "noCalls: [gone]", "noCalls: [away]", "which the topic special doesn't have")]
    [InlineData("choice.yaml", "{ Formal: M2 }", "{ Former: M2 }", "\"Former\" doesn't belong here")]
    [InlineData("excuses.yaml", "fits: [Avoidant]", "fits: [Lazy]", "write one of Avoidant")]
    [InlineData("excuses.yaml", "sme-14", "sme-99", "names \"sme-99\", which law.zh-CN.yaml doesn't have")]
    [InlineData("excuses.yaml", "  36:", "  nr36:", "named by its number")]
    [InlineData("excuses.zh-CN.yaml", "  36:", "  37:", "\"37\" doesn't belong here")]
    [InlineData("excuses.zh-CN.yaml", "\"票还没到\"", "\"抬头不对\"", "stands under 1 already")]
    [InlineData("excuses.en-US.yaml", "says: \"", "says: \"Look, I really do have to tell you that ", "shorten it")]
    [InlineData("wording.zh-CN.yaml", "kind: threat", "kind: menace", "write one of Threat")]
    [InlineData("wording.zh-CN.yaml", "- '后果自负'", "- '后果{nothing}自负'", "names {nothing}, which isn't among the words above")]
    [InlineData("wording.zh-CN.yaml", "- '后果自负'", "- '(?<!不)后果自负'", "which can make a check slow")]
    [InlineData("wording.en-US.yaml", "id: regret", "id: or-else", "names a rule already")]
    [InlineData("excuses.en-US.yaml", "  wait:", "  later:", "\"later\" doesn't belong here")]
    public void A_fault_is_named_with_its_file_and_the_way_out(string file, string found, string put, string message)
    {
        var path = Path.Combine(_folder, file);
        var content = File.ReadAllText(path);
        var at = content.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} no longer holds {found}");
        File.WriteAllText(path, content[..at] + put + content[(at + found.Length)..]);

        var refused = Assert.Throws<PlaybookRefusedException>(() => PlaybookLoader.Load(_folder));

        Assert.Contains(refused.Lines(), problem => problem.Contains(message, StringComparison.Ordinal) && problem.Contains(':', StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_said_not_to_be_spoken_is_not()
    {
        var path = Path.Combine(_folder, "library.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("say: { limit: paragraph, spoken: true }", "say: { limit: paragraph, spoken: false }", StringComparison.Ordinal));

        var entries = PlaybookLoader.Load(_folder).English.Topic("methods").Entries;

        Assert.All(entries, entry => Assert.Equal(PartKind.Told, entry.Parts.Single(part => part.Key == "say").Kind));
    }

    [Fact]
    public void The_line_is_the_line_of_the_fault()
    {
        var path = Path.Combine(_folder, "cells.M2.zh-CN.yaml");
        var lines = File.ReadAllLines(path);
        var line = Array.FindIndex(lines, text => text.TrimStart().StartsWith("escalate:", StringComparison.Ordinal));
        lines[line] = "  escalate: \"{nobody}\"";
        File.WriteAllLines(path, lines);

        var refused = Assert.Throws<PlaybookRefusedException>(() => PlaybookLoader.Load(_folder));

        Assert.All(refused.Lines(), problem => Assert.StartsWith($"cells.M2.zh-CN.yaml:{line + 1}: Avoidant.escalate ", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        File.Delete(Path.Combine(_folder, "law.zh-CN.yaml"));
        File.WriteAllText(Path.Combine(_folder, "always.zh-CN.yaml"), "");

        var refused = Assert.Throws<PlaybookRefusedException>(() => PlaybookLoader.Load(_folder));

        Assert.Contains(refused.Lines(), problem => problem == "law.zh-CN.yaml: the file is missing: add it");
        Assert.Contains(refused.Lines(), problem => problem.StartsWith("always.zh-CN.yaml:1: the file is empty", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
