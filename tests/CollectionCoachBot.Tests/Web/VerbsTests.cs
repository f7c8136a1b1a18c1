using CollectionCoachBot.Web;

namespace CollectionCoachBot.Tests.Web;

public sealed class VerbsTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("--urls http://localhost:5000", false)]
    [InlineData("Clock:StartAt=2026-11-20", false)]
    [InlineData("/Clock:StartAt 2026-11-20", false)]
    [InlineData("package out.zip", true)]
    [InlineData("pakage out.zip", true)]
    [InlineData("--help", true)]
    public void A_first_word_that_is_no_setting_is_a_verb(string commandLine, bool verb)
    {
        var args = commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(verb, Verbs.Wants(args));
    }
}
