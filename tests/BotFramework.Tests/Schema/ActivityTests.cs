using BotFramework.Tests.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void A_reply_goes_back_to_the_sender_in_the_same_conversation()
    {
        var incoming = Incoming.Message("你好");

        var reply = incoming.CreateReply("收到");

        Assert.Equal(("28:bot", "29:user", "a:chat"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(("in-1", "收到", "zh-CN", "msteams"), (reply.ReplyToId, reply.Text, reply.Locale, reply.ChannelId));
    }

    [Fact]
    public void A_kept_reference_addresses_a_later_message()
    {
        var reference = Incoming.Message("你好").GetConversationReference();

        var later = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);

        Assert.Equal(("28:bot", "29:user", "in-1"), (later.From.Id, later.Recipient.Id, later.ReplyToId));
        Assert.Equal("http://localhost:9", later.ServiceUrl);
    }

    [Fact]
    public void A_reference_applied_to_an_incoming_activity_addresses_the_bot()
    {
        var reference = Incoming.Message("你好").GetConversationReference();

        var activity = new Activity(ActivityTypes.Event).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("29:user", "28:bot", "in-1"), (activity.From.Id, activity.Recipient.Id, activity.Id));
        Assert.Null(activity.ReplyToId);
    }

    [Theory]
    [InlineData("message", "msteams", "in-1")]
    [InlineData("conversationUpdate", "msteams", "in-1")]
    [InlineData("conversationUpdate", "webchat", null)]
    [InlineData("conversationUpdate", "directline", null)]
    public void Web_chat_has_no_replies_to_conversation_updates(string type, string channel, string? expected)
    {
        var activity = Incoming.Activity(type);
        activity.ChannelId = channel;

        Assert.Equal(expected, activity.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_continuation_is_an_event_that_names_its_reference()
    {
        var reference = Incoming.Message("你好").GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("28:bot", "29:user"), (continuation.Recipient.Id, continuation.From.Id));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.NotEqual(continuation.Id, reference.GetContinuationActivity().Id);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/card", true)]
    [InlineData("messageReaction", false)]
    [InlineData(null, false)]
    public void A_type_is_recognised_with_its_kinds(string? type, bool expected) =>
        Assert.Equal(expected, new Activity(type).AsMessageActivity() != null);

    [Fact]
    public void Channel_data_is_read_from_json_and_kept_when_typed()
    {
        var typed = new TeamsChannelData { EventType = "editMessage" };
        var fromWire = new Activity { ChannelData = JObject.Parse("""{"eventType":"editMessage","tenant":{"id":"t"},"later":1}""") };

        Assert.Same(typed, new Activity { ChannelData = typed }.GetChannelData<TeamsChannelData>());
        Assert.Equal("t", fromWire.GetChannelData<TeamsChannelData>().Tenant.Id);
        Assert.Null(new Activity().GetChannelData<TeamsChannelData>());
    }

    [Theory]
    [InlineData("""{"eventType":"x"}""", true)]
    [InlineData("""{"team":7}""", false)]
    [InlineData("[1]", false)]
    [InlineData("""{"onBehalfOf":[{"itemid":99999999999999999999999}]}""", false)]
    [InlineData("null", false)]
    public void Channel_data_of_another_shape_is_not_found(string json, bool expected)
    {
        var activity = JsonConvert.DeserializeObject<Activity>($$"""{"type":"message","channelData":{{json}}}""")!;

        Assert.Equal(expected, activity.TryGetChannelData<TeamsChannelData>(out _));
    }

    [Fact]
    public void Fields_that_nobody_knows_survive_the_round_trip()
    {
        const string json = """{"type":"message","futureField":{"a":1},"from":{"id":"29:user","email":"li@example.com"}}""";

        var activity = JsonConvert.DeserializeObject<Activity>(json)!;

        Assert.Equal(1, (int)activity.Properties["futureField"]!["a"]!);
        Assert.Equal("li@example.com", (string)activity.From.Properties["email"]!);
        Assert.Equal("{\"a\":1}", JObject.Parse(Incoming.Json(activity))["futureField"]!.ToString(Formatting.None));
    }

    [Fact]
    public void Content_is_text_summary_attachment_or_channel_data()
    {
        Assert.False(new Activity { Text = " " }.HasContent());
        Assert.True(new Activity { Text = "x" }.HasContent());
        Assert.True(new Activity { Summary = "x" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }
}
