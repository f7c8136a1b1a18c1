using CollectionCoachBot.People;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Tests.Wording;

public sealed class SentencesTests
{
    [Theory]
    [InlineData(Language.Chinese, "先对账。再付款？好；行！", "先对账。|再付款？|好；|行！")]
    [InlineData(Language.Chinese, "一行\n又一行", "一行|又一行")]
    [InlineData(Language.English, "CNY 380.00 is open. Which day? Friday", "CNY 380.00 is open.|Which day?|Friday")]
    [InlineData(Language.English, " ... ", "")]
    internal void A_text_is_taken_apart_where_sentences_end(Language language, string text, string sentences)
    {
        Assert.Equal(sentences, string.Join('|', Sentences.Of(text, language)));
    }
}
