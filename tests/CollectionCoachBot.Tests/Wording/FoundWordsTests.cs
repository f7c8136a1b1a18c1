using System.Text.RegularExpressions;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Tests.Wording;

public sealed class FoundWordsTests
{
    [Theory]
    [InlineData("We don't ship, and you'll regret it.", "on", "don't")]
    [InlineData("We don't ship, and you'll regret it.", "and you", "and you'll")]
    [InlineData("Don’t push us.", "Don", "Don’t")]
    [InlineData("I'll tell the customers' bank.", "customer", "customers")]
    [InlineData("I blacklist you.", @"\W*blacklist\W*", "blacklist")]
    [InlineData("再不付就把你们列入黑名单！", "列入黑", "列入黑")]
    [InlineData("把ERP停了。", "把E", "把ERP")]
    [InlineData("Pay up or else", "else", "else")]
    public void Words_are_shown_whole(string sentence, string pattern, string words)
    {
        var (start, length) = FoundWords.Of(Regex.Match(sentence, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), sentence);

        Assert.Equal(words, sentence.Substring(start, length));
    }
}
