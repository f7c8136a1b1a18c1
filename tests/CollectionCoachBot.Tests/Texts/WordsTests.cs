using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Texts;

public sealed partial class WordsTests
{
    private static readonly Words Words = Words.Load(AppContext.BaseDirectory);

    [Fact]
    public void Every_text_that_the_code_names_exists()
    {
        var sources = System.IO.Directory.EnumerateFiles(Path.Combine(Approved.Root, "src/CollectionCoachBot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

        var named = sources.SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)).ToList();

        Assert.DoesNotContain(named, key => !Words.Has(key) && !key.EndsWith('-'));
        Assert.True(named.Count > 50, "The pattern finds the calls.");
    }

    [Fact]
    public void What_is_put_into_a_card_text_is_escaped_and_into_a_plain_one_is_not()
    {
        var card = Words.Card(Language.English, "coach-dialog.ask-unlisted", ("name", "a*b"));
        var plain = Words.Plain(Language.English, "coach-dialog.ask-unlisted", ("name", "a*b"));

        Assert.Contains(@"a\*b", card, StringComparison.Ordinal);
        Assert.Contains("a*b", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_with_an_exclamation_mark()
    {
        var loud = Words.Keys.Where(key => Words.Plain(Language.Chinese, key).Contains('！', StringComparison.Ordinal) || Words.Plain(Language.English, key).Contains('!', StringComparison.Ordinal));

        Assert.Empty(loud);
    }

    /// <summary>The key of a call; one that ends in a hyphen is the start of several.</summary>
    [GeneratedRegex("\\.(?:Card|Plain)\\([^\"]*?\"(?<key>[a-z][a-z-]*\\.[A-Za-z][A-Za-z0-9-]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
