using CollectionCoachBot.People;

namespace CollectionCoachBot.Tests.Bot;

public sealed class LanguageCommandTests
{
    private const string ChineseNow = "好的，以后和您说中文。";
    private const string EnglishNow = "OK, I'll speak English with you from now on.";

    [Theory]
    [InlineData("切换语言到中文", ChineseNow)]
    [InlineData("语言 简体中文", ChineseNow)]
    [InlineData("语言：汉语", ChineseNow)]
    [InlineData("language Chinese, please", ChineseNow)]
    [InlineData("language zh-CN", ChineseNow)]
    [InlineData("语言切换成英文", EnglishNow)]
    [InlineData("切换语言 英语", EnglishNow)]
    [InlineData("language to ENGLISH", EnglishNow)]
    [InlineData("语言 en", EnglishNow)]
    public async Task A_language_is_read_out_of_what_stands_around_it_whatever_was_spoken(string typed, string answer)
    {
        foreach (var locale in new[] { "zh-CN", "en-US" })
        {
            using var host = new BotHost(locale: locale);

            Assert.Equal(answer, Assert.Single(await host.SayAsync(typed)).Text);
        }
    }

    [Theory]
    [InlineData("language klingon", "Which language? Type \"language english\" for English or \"语言 中文\" for Chinese.")]
    [InlineData("language english or chinese", "Which language? Type \"language english\" for English or \"语言 中文\" for Chinese.")]
    [InlineData("语言 法语", "要用哪种语言？中文发“语言 中文”，英文发“language english”。")]
    [InlineData("language english中文", "Which language? Type \"language english\" for English or \"语言 中文\" for Chinese.")]
    public async Task What_names_no_language_or_both_is_asked_about_and_changes_nothing(string typed, string answer)
    {
        using var host = new BotHost();

        var reply = Assert.Single(await host.SayAsync(typed));

        using var db = host.Database.CreateDbContext();
        Assert.Equal(answer, reply.Text);
        Assert.Null(Assert.Single(db.Set<Person>()).Language);
    }

    [Theory]
    [InlineData("zh-CN", "language", Language.English)]
    [InlineData("zh-CN", "语言", Language.English)]
    [InlineData("en-US", "语言", Language.Chinese)]
    [InlineData("en-US", "language", Language.Chinese)]
    internal async Task Without_a_word_it_is_the_other_language_than_was_shown_so_far(string locale, string typed, Language expected)
    {
        using var host = new BotHost(locale: locale);

        var reply = Assert.Single(await host.SayAsync(typed));

        using var db = host.Database.CreateDbContext();
        Assert.Equal(expected == Language.Chinese ? ChineseNow : EnglishNow, reply.Text);
        Assert.Equal(expected, Assert.Single(db.Set<Person>()).Language);
    }

    [Theory]
    [InlineData("zh-CN", "language", Language.English)]
    [InlineData("en-US", "语言", Language.Chinese)]
    internal async Task In_a_channel_it_is_the_channel_s(string locale, string typed, Language expected)
    {
        using var host = new BotHost(locale: locale);

        await host.SayAsync(typed, Somebody.Zhang with { In = "19:channel@thread.tacv2" });
        await host.SayAsync(typed, Somebody.Zhang with { In = "19:channel@thread.tacv2" });
        await host.SayAsync(typed, Somebody.Zhang with { In = "19:channel@thread.tacv2" });

        using var db = host.Database.CreateDbContext();
        Assert.Equal(expected, Assert.Single(db.Set<KnownConversation>()).Language);
    }
}
