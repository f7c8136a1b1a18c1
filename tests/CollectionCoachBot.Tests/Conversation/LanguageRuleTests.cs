using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class LanguageRuleTests
{
    private static readonly CommandWords Words = CommandWords.Load(AppContext.BaseDirectory);

    [Theory]
    [InlineData("辅导 Northwind", false, Language.Chinese)]
    [InlineData("coach 华信建材", false, Language.English)]
    [InlineData("老板出差了", false, Language.Chinese)]
    [InlineData("华信建材", true, null)]
    [InlineData("hxjc", false, null)]
    [InlineData("M2", false, null)]
    [InlineData("2", false, null)]
    public void A_text_speaks_for_a_language_or_for_none(string text, bool isCustomer, object? language) =>
        Assert.Equal((Language?)language, LanguageRule.SpokenBy(text, Words.Hear(text), isCustomer));

    [Theory]
    [InlineData("华信", null, "en-US", null, true)]
    [InlineData("华信", Language.English, "zh-CN", null, true)]
    [InlineData("华信", Language.Chinese, "en-US", null, false)]
    [InlineData("华信", null, "zh-CN", null, false)]
    [InlineData("华信", Language.English, "en-US", Language.English, false)]
    [InlineData("辅导 华信", Language.English, "en-US", null, false)]
    [InlineData("huaxin", Language.English, "en-US", null, false)]
    public void Only_Chinese_characters_of_an_English_speaker_need_a_search(string text, object? heard, string locale, object? chosen, bool needed)
    {
        var person = new Person { TenantId = "t", AadObjectId = "a", Heard = (Language?)heard, Locale = locale, Language = (Language?)chosen };
        var command = Words.Hear(text);

        Assert.Equal(needed, LanguageRule.MayBePartOfAName(LanguageRule.SpokenBy(text, command, isCustomerName: false), command, person));
    }

    [Fact]
    public void A_chosen_language_goes_before_what_is_typed()
    {
        var person = new Person { TenantId = "t", AadObjectId = "a", Language = Language.English };

        Assert.Equal(Language.English, LanguageRule.Of(person, Language.Chinese));
    }

    [Fact]
    public void A_number_keeps_the_language_that_was_spoken_last()
    {
        var person = new Person { TenantId = "t", AadObjectId = "a", Heard = Language.Chinese, Locale = "en-US" };

        Assert.Equal(Language.Chinese, LanguageRule.Of(person, null));
    }
}
