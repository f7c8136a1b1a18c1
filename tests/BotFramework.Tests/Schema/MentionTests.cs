using BotFramework.Tests.Hosting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>催收教练</at> 升级华信建材", "升级华信建材")]
    [InlineData("升级华信建材<at>催收教练</at>", "升级华信建材")]
    [InlineData("<AT>催收教练</AT> list", "list")]
    [InlineData("<at>催收教练</at> 问 <at>王芳</at>", "问 <at>王芳</at>")]
    [InlineData("没有提到", "没有提到")]
    public void Only_the_bots_own_mention_leaves_the_text(string text, string expected)
    {
        var message = FromWire(text);

        Assert.Equal(expected, message.RemoveRecipientMention());
        Assert.Equal(expected, message.Text);
    }

    [Fact]
    public void A_mention_without_text_is_found_by_its_name()
    {
        var message = Incoming.Message("<at>催收教练</at> list");
        message.Entities = [new Mention(new ChannelAccount("28:bot", "催收教练"))];

        Assert.Equal("list", message.RemoveRecipientMention());
    }

    [Fact]
    public void Mentions_are_read_from_entities_and_not_from_the_text()
    {
        var message = Incoming.Message("<at>催收教练</at>");

        Assert.False(message.MentionsRecipient());
        Assert.True(FromWire("ohne").MentionsRecipient());
        Assert.True(FromWire("ohne").MentionsId("29:wang"));
    }

    [Fact]
    public void An_entity_becomes_its_own_class_and_back()
    {
        var mention = new Mention(new ChannelAccount("29:wang", "王芳"), "<at>王芳</at>");

        var entity = new Entity();
        entity.SetAs(mention);

        Assert.Equal("mention", entity.Type);
        Assert.Equal("29:wang", entity.GetAs<Mention>().Mentioned.Id);
        Assert.True(entity.Equals(JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(entity))!));
        Assert.False(entity.Equals(new Entity("mention")));
    }

    [Fact]
    public void A_mention_is_written_with_its_account()
    {
        var json = JObject.FromObject(new Mention(new ChannelAccount("29:wang", "王芳"), "<at>王芳</at>"));

        Assert.Equal(("mention", "29:wang", "<at>王芳</at>"), ((string?)json["type"], (string?)json["mentioned"]!["id"], (string?)json["text"]));
    }

    [Theory]
    [InlineData("""[{"type":"mention","mentioned":7,"text":{}},{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>x</at>"}]""")]
    [InlineData("""[{"type":"mention"},{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>x</at>"}]""")]
    [InlineData("""[{"type":"mention","mentioned":[]},{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>x</at>"}]""")]
    public void A_mention_of_another_shape_hides_no_other(string entities)
    {
        var message = Incoming.Message("<at>x</at> list");
        message.Entities = JsonConvert.DeserializeObject<List<Entity>>(entities);

        Assert.Equal("list", message.RemoveRecipientMention());
    }

    [Fact]
    public void A_message_to_nobody_mentions_nobody()
    {
        var message = Incoming.Message("<at>x</at> list");
        message.Recipient = null;
        message.Entities = JsonConvert.DeserializeObject<List<Entity>>("""[{"type":"mention","text":"<at>x</at>"},{"type":"mention","mentioned":{}}]""");

        Assert.Equal("<at>x</at> list", message.RemoveRecipientMention());
        Assert.False(message.MentionsRecipient());
    }

    private static Activity FromWire(string text)
    {
        var message = Incoming.Message(text);
        message.Entities =
        [
            new Mention(new ChannelAccount("28:bot", "催收教练"), "<at>催收教练</at>"),
            new Mention(new ChannelAccount("29:wang", "王芳"), "<at>王芳</at>"),
        ];
        return JsonConvert.DeserializeObject<Activity>(Incoming.Json(message))!;
    }
}
