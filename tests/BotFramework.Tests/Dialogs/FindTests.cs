using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public sealed class FindTests
{
    [Theory]
    [InlineData("red", "red@0-2")]
    [InlineData("the Red and the green one", "red@4-6 green@16-20")]
    [InlineData("dark red", "dark red@0-7")]
    [InlineData("dark, very very deep red", "red@21-23")]
    [InlineData("purple", "")]
    [InlineData("red red", "red@0-2")]
    public void Values_are_found_by_their_words(string text, string expected)
    {
        List<SortedValue> values = [new() { Value = "red", Index = 0 }, new() { Value = "green", Index = 1 }, new() { Value = "dark red", Index = 2 }];

        var found = Find.FindValues(text, values).Select(result => $"{result.Resolution.Value}@{result.Start}-{result.End}");

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void A_part_of_a_value_counts_when_wanted()
    {
        List<SortedValue> values = [new() { Value = "dark red", Index = 0 }];

        var found = Find.FindValues("red", values, new FindValuesOptions { AllowPartialMatches = true });

        Assert.Equal(0.7f, Assert.Single(found).Resolution.Score, precision: 4);
    }

    [Theory]
    [InlineData("Hello, World", "hello@0-4 world@7-11")]
    [InlineData("华信建材 38万", "华信建材@0-3 38万@5-7")]
    [InlineData("ok\U0001F44Dyes", "ok@0-1 \U0001F44D@2-3 yes@4-6")]
    [InlineData("", "")]
    public void A_text_is_cut_at_blanks_and_punctuation(string text, string expected)
    {
        var tokens = Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Normalized}@{token.Start}-{token.End}");

        Assert.Equal(expected, string.Join(' ', tokens));
    }
}
