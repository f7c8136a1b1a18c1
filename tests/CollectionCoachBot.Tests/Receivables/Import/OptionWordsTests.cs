using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Receivables.Import;

public class OptionWordsTests
{
    private static readonly Words Words = Words.Load(AppContext.BaseDirectory);

    /// <summary>Said by the command line alone.</summary>
    private static readonly string[] CommandLineOnly = ["receivables.bad-as-of", "receivables.mapping-saved", "receivables.no-mappings"];

    public static TheoryData<string> Keys => [.. Words.Keys.Where(key =>
        key.StartsWith("receivables.", StringComparison.Ordinal) && !key.StartsWith("receivables.help-", StringComparison.Ordinal)).Except(CommandLineOnly)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_is_told_by_HTTP_and_in_the_chat_too_names_no_option_of_the_command_line(string key)
    {
        foreach (var language in Languages.All)
            Assert.DoesNotContain("--", Words.Plain(language, key), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_placeholder_stands_in_a_text()
    {
        Assert.All(OptionWords.Placeholders, placeholder => Assert.Contains(Words.Keys, key => Words.Needs(key, placeholder)));
    }

    [Theory]
    [InlineData("currency-open", "--currency CNY", "currency=CNY")]
    [InlineData("closes-most", "--delta", "delta=true")]
    public void An_option_is_written_as_its_reader_writes_it(string key, string onCommandLine, string elsewhere)
    {
        (string, object?)[] values = [("closed", 11), ("open", 12)];

        Assert.Contains(onCommandLine, Words.Plain(Language.English, "receivables." + key, [.. values, .. OptionWords.OnCommandLine]), StringComparison.Ordinal);
        Assert.Contains(elsewhere, Words.Plain(Language.English, "receivables." + key, [.. values, .. OptionWords.Elsewhere]), StringComparison.Ordinal);
    }
}
