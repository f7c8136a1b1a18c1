using System.CommandLine;
using System.Net;
using CollectionCoachBot.Editions.Book;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Editions.Book;

public sealed class PlaybookVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-book-").FullName;
    private readonly Words _words = Words.Load(AppContext.BaseDirectory);

    [Fact]
    public async Task An_export_holds_every_name_in_both_languages_and_is_the_same_each_time()
    {
        var (code, _, _) = await RunAsync(["export", At("book")]);
        var again = BookFiles.Of(ThePlaybook.Edition, _words).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        Assert.Equal(0, code);
        Assert.All(again, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(At("book"), file.Key))));
        Assert.All(Languages.All, language =>
        {
            var html = again[$"playbook.{language.Tag()}.html"];
            var text = ThePlaybook.Edition.In(language);
            Assert.All(NamesOf(text), name => Assert.Contains(WebUtility.HtmlEncode(name), html, StringComparison.Ordinal));
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public void Pages_read_well(string tag)
    {
        var files = BookFiles.Of(ThePlaybook.Edition, _words).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        Approved.Matches(files[$"{tag}/tactics.md"], $"tactics.{tag}.md");
        Approved.Matches(Start(files[$"{tag}/cells.M1.md"]), $"cell.{tag}.md");
        Approved.Matches(Start(files[$"{tag}/excuses.md"]), $"excuses.{tag}.md");
        Approved.Matches(files[$"{tag}/law.md"], $"law.{tag}.md");
    }

    [Fact]
    public void What_mustn_t_be_said_stands_there_by_kind_without_the_patterns()
    {
        var pattern = @"\bor else\b";
        WordingRule[] rules =
        [
            new("a", WordingKind.Threat, [pattern], [], null, null, "Say this."), new("b", WordingKind.Threat, [pattern], [], null, null, "Say this."),
            new("c", WordingKind.Threat, [pattern], [], OverdueStage.M3, "Too soon.", "Say that."), new("d", WordingKind.Insult, [pattern], [], null, null, "Stay polite."),
        ];
        var text = ThePlaybook.Edition.English;
        var kinds = new Dictionary<WordingKind, WordingKindText> { [WordingKind.Insult] = new("Insult", "It hurts.", "Stay polite."), [WordingKind.Threat] = new("Threat", "It scares.", "Ask for a day.") };

        var page = MarkdownBook.Page(WordingPage.Of(text with { Wording = new WordingText(kinds, [pattern], rules) { Taught = text.Wording.Taught } }, label => label));

        Assert.Equal(
            $"""
            # wording

            wording-intro

            ## Threat

            **why**: It scares.

            **instead**

            > Say this.

            **why-here**: Too soon.

            **said-from**: M3 · {text.Stages[OverdueStage.M3].Name}

            **instead**

            > Say that.

            ## Insult

            **why**: It hurts.

            **instead**

            > Stay polite.

            """.ReplaceLineEndings("\n"),
            page);
    }

    [Fact]
    public void What_is_written_there_cant_become_markup()
    {
        var page = new BookPage("x", "<b>_T_", "", new BookBlocks().Text("a*b", "1. <script>alert(1)</script>").Quote(null, "# [x](y)", "- z").All);

        Assert.Equal("# \\<b\\>\\_T\\_\n\n**a\\*b**: 1\\. \\<script\\>alert(1)\\</script\\>\n\n> \\# \\[x\\](y)\n>\n> \\- z\n", MarkdownBook.Page(page));
        Assert.Contains("<p><b>a*b</b>: 1. &lt;script&gt;alert(1)&lt;/script&gt;</p>", HtmlBook.Write(Language.English, "t", "v", "c", [page]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone_unless_one_says_so()
    {
        File.WriteAllText(At("mine.txt"), "mine");

        var (refused, _, reason) = await RunAsync(["export", _folder]);
        var (code, _, _) = await RunAsync(["export", _folder, "--overwrite"]);

        Assert.Equal((1, 0), (refused, code));
        Assert.Contains("isn't empty: name a new folder, or add --overwrite.", reason, StringComparison.Ordinal);
        Assert.True(File.Exists(At("mine.txt")) && File.Exists(At("playbook.zh-CN.html")));
    }

    [Fact]
    public async Task A_company_s_own_words_are_exported_too()
    {
        Directory.CreateDirectory(At("ours"));
        File.WriteAllText(Path.Combine(At("ours"), "tactics.zh-CN.yaml"), "entries:\n  help-for-help: { name: 一件换一件 }\n");

        await RunAsync(["export", At("book"), "--overlay", At("ours")]);

        Assert.Contains("一件换一件", File.ReadAllText(Path.Combine(At("book"), "playbook.zh-CN.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tactics.en-US.yaml", "name: Moves\n", 0, "fine: 1 file(s)")]
    [InlineData("tactics.en-US.yaml", "name: Moves\n", 0, "remark: {0}:1: name is changed in en-US only")]
    [InlineData("tactics.en-US.yaml", "nome: Moves\n", 1, "{0}:1: \"nome\" doesn't belong here: only name, intro")]
    [InlineData("other.yaml", "name: Moves\n", 1, "{0}: belongs to nothing")]
    [InlineData("tactics.zh-CN.yaml", "name: 招数\n", 0, "没有问题：1 个文件", "zh-CN")]
    [InlineData("tactics.zh-CN.yaml", "name: 招数\n", 0, "提示：{0}:1: name 只改了 zh-CN", "zh-CN")]
    [InlineData("tactics.zh-CN.yaml", "nome: 招数\n", 1, "手册有 1 处错误：\n{0}:1: 这里不能写“nome”，只能写：name, intro", "zh-CN")]
    public async Task A_check_says_fine_or_what_to_mend(string name, string content, int expected, string message, string tag = "en-US")
    {
        File.WriteAllText(At(name), content);

        var (code, output, error) = await RunAsync(["check", At(name)], tag);

        Assert.Equal(expected, code);
        Assert.Contains(message.Replace("{0}", At(name), StringComparison.Ordinal), output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_takes_a_folder_and_names_what_isn_t_there()
    {
        File.WriteAllText(At("tactics.en-US.yaml"), "name: Moves\n");

        Assert.Equal(0, (await RunAsync(["check", _folder])).Code);
        var (code, _, error) = await RunAsync(["check", At("none.yaml"), At("tactics.en-US.yaml")]);
        Assert.Equal(1, code);
        Assert.Contains($"{At("none.yaml")}: isn't there: correct the name", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> NamesOf(PlaybookText text) =>
        text.Library.SelectMany(topic => topic.Entries.Select(entry => entry.Name).Append(topic.Name))
            .Concat(text.Styles.Values.Select(style => style.Name)).Concat(text.Attitudes.Values.Select(attitude => attitude.Name))
            .Concat(text.Stages.Values.Select(stage => stage.Name)).Concat(text.Law.Values.Select(law => law.Article))
            .Concat(text.Excuses.SelectMany(excuse => excuse.Variants.Concat([excuse.Says, excuse.Acknowledge, excuse.Fact, excuse.Step])))
            .Concat(text.Wording.Kinds.Values.SelectMany(kind => new[] { kind.Name, kind.Why }))
            .Concat(text.Wording.Rules.SelectMany(rule => rule.Why is { } why ? new[] { rule.Instead, why } : [rule.Instead]));

    /// <summary>Up to the second heading.</summary>
    private static string Start(string page) => page[..page.IndexOf("\n## ", page.IndexOf("\n## ", StringComparison.Ordinal) + 1, StringComparison.Ordinal)];

    private string At(string name) => Path.Combine(_folder, name);

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] args, string tag = "en-US")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PlaybookVerb.Create(_words).Parse([.. args, "--language", tag]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
