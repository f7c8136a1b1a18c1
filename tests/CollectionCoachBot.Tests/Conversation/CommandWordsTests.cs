using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class CommandWordsTests
{
    private static readonly CommandWords Words = CommandWords.Load(AppContext.BaseDirectory);

    [Theory]
    [InlineData("coach Northwind", "coach", "Northwind")]
    [InlineData("Coach me", "coach", "")]
    [InlineData("辅导华信建材", "coach", "华信建材")]
    [InlineData("升级：华信建材，老板失联", "escalate", "华信建材，老板失联")]
    [InlineData("取消订阅", "unsubscribe", "")]
    [InlineData("取消", "cancel", "")]
    [InlineData("订阅 周一 9:00", "subscribe", "周一 9:00")]
    [InlineData("SUBSCRIBE monday 9:00", "subscribe", "monday 9:00")]
    [InlineData("start over", "start-over", "")]
    [InlineData("我的跟进", "follow-ups", "")]
    [InlineData("?", "help", "")]
    public void A_command_is_heard_with_what_follows_it(string text, string name, string argument)
    {
        var heard = Words.Hear(text);

        Assert.Equal((name, argument), (heard!.Name, heard.Argument));
    }

    [Theory]
    [InlineData("coaching is nice")]
    [InlineData("logistics company")]
    [InlineData("华信建材")]
    [InlineData("helpful")]
    public void A_word_that_only_begins_like_a_command_is_none(string text) => Assert.Null(Words.Hear(text));

    [Fact]
    public void Every_command_has_a_word_in_both_languages()
    {
        var shown = Words.Names.SelectMany(name => Languages.All.Select(language => Words.Word(name, language)));

        Assert.All(shown, word => Assert.Equal(word, word.Trim()));
    }
}
