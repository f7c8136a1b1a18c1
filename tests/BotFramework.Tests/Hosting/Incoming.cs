using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Hosting;

/// <summary>Activities as a channel sends them.</summary>
public static class Incoming
{
    public static Activity Activity(string type, string serviceUrl = "http://localhost:9") => new(type)
    {
        Id = "in-1",
        ChannelId = "msteams",
        ServiceUrl = serviceUrl,
        From = new ChannelAccount("29:user", "李明"),
        Recipient = new ChannelAccount("28:bot", "催收教练"),
        Conversation = new ConversationAccount(id: "a:chat", conversationType: "personal", tenantId: "tenant-1"),
        Locale = "zh-CN",
    };

    public static Activity Message(string text, string serviceUrl = "http://localhost:9")
    {
        var activity = Activity(ActivityTypes.Message, serviceUrl);
        activity.Text = text;
        return activity;
    }

    public static string Json(Activity activity) => Newtonsoft.Json.JsonConvert.SerializeObject(
        activity, new Newtonsoft.Json.JsonSerializerSettings { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore });
}
