using CollectionCoachBot.People;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Tests.Wording;

public sealed class SentenceFeaturesTests
{
    [Theory]
    [InlineData(Language.English, "You'll REGRET it - 2 times", "you’ll regret it  14 times")]
    [InlineData(Language.English, "He calls", "He called")]
    [InlineData(Language.Chinese, "付款,3天!", "付款 ，12天！")]
    internal void What_makes_no_other_sentence_makes_no_other_features(Language language, string one, string other)
    {
        Assert.Equal(SentenceFeatures.Of(one, language).Order(), SentenceFeatures.Of(other, language).Order());
    }

    [Theory]
    [InlineData(Language.English, "I will tell your bank", "I will not tell your bank")]
    [InlineData(Language.English, "the bank tells you", "you tell the bank")]
    [InlineData(Language.Chinese, "我告诉你们银行", "银行告诉你们我")]
    [InlineData(Language.Chinese, "今天付？", "今天付！")]
    internal void Order_denial_and_a_question_do(Language language, string one, string other)
    {
        Assert.NotEqual(SentenceFeatures.Of(one, language).Order(), SentenceFeatures.Of(other, language).Order());
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("???", 4)]
    internal void Nothing_has_hardly_any(string sentence, int most)
    {
        Assert.All(new[] { Language.English, Language.Chinese }, language => Assert.InRange(SentenceFeatures.Of(sentence, language).Count, 1, most * 4));
    }
}
