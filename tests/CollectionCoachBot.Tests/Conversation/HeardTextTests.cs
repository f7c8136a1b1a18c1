using CollectionCoachBot.Conversation;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class HeardTextTests
{
    [Theory]
    [InlineData("  辅导　华信建材 ", "辅导 华信建材")]
    [InlineData("ｃｏａｃｈ　ＨＸ", "coach HX")]
    [InlineData("a\u200Bb\u202Ec\u00A0d", "abc d")]
    [InlineData("line\nbreak", "line\nbreak")]
    [InlineData("升级：华信建材，老板（王总）失联。", "升级：华信建材，老板（王总）失联。")]
    [InlineData("", "")]
    public void Text_is_brought_to_one_form(string typed, string heard) => Assert.Equal(heard, HeardText.Clean(typed));

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("a b", HeardText.Clean("a\uD83Db"));

    [Fact]
    public void A_very_long_text_is_cut_and_not_refused()
    {
        var heard = HeardText.Clean(new string('长', 10_000));

        Assert.Equal(HeardText.Longest, heard.Length);
    }

    [Theory]
    [InlineData(2_100, 0, true)]
    [InlineData(2_050, 0, false)]
    [InlineData(1_000, 1_050, false)]
    [InlineData(1_000, 6_000, true)]
    public void A_text_that_was_cut_is_told_by_its_length(int letters, int zeroWidth, bool mayBeCut)
    {
        var heard = HeardText.Clean(new string('a', letters) + new string('\u200B', zeroWidth) + new string('b', zeroWidth > 5_000 ? 1_200 : 1));

        Assert.Equal(mayBeCut, HeardText.MayBeCut(heard));
    }

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        var heard = HeardText.Clean("a" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 2_000)));

        Assert.Equal(HeardText.Longest - 1, heard.Length);
        Assert.True(HeardText.MayBeCut(heard));
        Assert.Equal(heard, HeardText.WithoutLoneSurrogates(heard));
    }

    [Fact]
    public void The_bots_own_mention_is_taken_out_and_others_stay()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "<at>催收教练</at>&nbsp;升级华信建材 请<at>李四</at>看看",
            Recipient = new ChannelAccount("28:bot"),
            Entities = [MentionOf("28:bot", "<at>催收教练</at>"), MentionOf("29:li", "<at>李四</at>")],
        };

        var heard = HeardText.Of(activity);

        Assert.Equal("升级华信建材 请<at>李四</at>看看", heard);
    }

    private static Entity MentionOf(string id, string text) => new("mention")
    {
        Properties = new JObject { ["mentioned"] = new JObject { ["id"] = id }, ["text"] = text },
    };
}
