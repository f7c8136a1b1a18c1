using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Fuzzing;

/// <summary>The forms of activity that Teams sends, as it sends them.</summary>
internal static class RealActivities
{
    /// <summary>What one has beside what all have.</summary>
    public static readonly string[] Particulars =
    [
        """{"type":"message","text":"你好","textFormat":"plain"}""",
        """{"type":"message","text":"<at>催收教练</at> 帮助","entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"催收教练"},"text":"<at>催收教练</at>"},{"type":"clientInfo","locale":"zh-CN","country":"CN","platform":"Windows","timezone":"Asia/Shanghai"}]}""",
        """{"type":"message","text":"客户A又拖款了","attachments":[{"contentType":"text/html","content":"<div>客户A又拖款了</div>"}]}""",
        """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","contentUrl":"https://x.sharepoint.com/a.xlsx","name":"a.xlsx","content":{"downloadUrl":"https://x.sharepoint.com/d","uniqueId":"1","fileType":"xlsx"}}]}""",
        """{"type":"message","value":{"verb":"coach.start","input":"1200.50","due":"2026-11-30"},"replyToId":"1700000000001"}""",
        """{"type":"message","text":"hello","deliveryMode":"expectReplies","locale":"en-US"}""",
        """{"type":"message","text":"start over","suggestedActions":{"to":["29:user"],"actions":[{"type":"imBack","title":"a","value":"a"}]}}""",
        """{"type":"messageUpdate","text":"改了","channelData":{"eventType":"editMessage","tenant":{"id":"22222222-2222-2222-2222-222222222222"}}}""",
        """{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage","tenant":{"id":"22222222-2222-2222-2222-222222222222"}}}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"heart"}],"replyToId":"1700000000001"}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"},{"id":"29:new","aadObjectId":"44444444-4444-4444-4444-444444444444"}]}""",
        """{"type":"conversationUpdate","membersRemoved":[{"id":"29:old"}]}""",
        """{"type":"conversationUpdate","conversation":{"id":"19:t@thread.tacv2","isGroup":true,"conversationType":"channel","tenantId":"22222222-2222-2222-2222-222222222222"},"channelData":{"eventType":"teamRenamed","team":{"id":"19:t@thread.tacv2","name":"华东","aadGroupId":"55555555-5555-5555-5555-555555555555"},"tenant":{"id":"22222222-2222-2222-2222-222222222222"}}}""",
        """{"type":"conversationUpdate","channelData":{"eventType":"channelCreated","channel":{"id":"19:c@thread.tacv2","name":"一区"},"team":{"id":"19:t@thread.tacv2"},"tenant":{"id":"22222222-2222-2222-2222-222222222222"}}}""",
        """{"type":"installationUpdate","action":"add","locale":"zh-CN"}""",
        """{"type":"installationUpdate","action":"remove"}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","id":"b1","verb":"coach.start","data":{"form":"f1","amount":1200.5,"on":"2026-11-30"}},"trigger":"manual"}}""",
        """{"type":"invoke","name":"application/search","value":{"kind":"search","queryText":"华","queryOptions":{"skip":0,"top":15},"dataset":"customers"}}""",
        """{"type":"invoke","name":"fileConsent/invoke","value":{"type":"fileUpload","action":"accept","context":{"id":1},"uploadInfo":{"uploadUrl":"https://x.sharepoint.com/u","contentUrl":"https://x.sharepoint.com/c","name":"a.xlsx","uniqueId":"1","fileType":"xlsx"}}}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"find","parameters":[{"name":"q","value":"华"}],"queryOptions":{"skip":0,"count":25}}}""",
        """{"type":"invoke","name":"task/fetch","value":{"data":{"type":"task/fetch"},"context":{"theme":"dark"}}}""",
        """{"type":"invoke","name":"signin/verifyState","value":{"state":"123456"}}""",
        """{"type":"invoke","value":{"button":1}}""",
        """{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1700000000001"}}""",
        """{"type":"event","name":"tokens/response","value":{"connectionName":"c","token":"t"}}""",
        """{"type":"typing"}""",
        """{"type":"endOfConversation","code":"completedSuccessfully"}""",
        """{"type":"command","name":"application/x","value":{"commandId":"1","data":{}}}""",
    ];

    public static string[] All(string serviceUrl) => [.. Particulars.Select(particular => Whole(serviceUrl, particular))];

    private static string Whole(string serviceUrl, string particular)
    {
        var activity = new JObject
        {
            ["id"] = "1700000000002",
            ["timestamp"] = "2026-11-20T01:30:00.1234567Z",
            ["localTimestamp"] = "2026-11-20T09:30:00.1234567+08:00",
            ["localTimezone"] = "Asia/Shanghai",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JObject { ["id"] = "29:user", ["name"] = "李明", ["aadObjectId"] = "33333333-3333-3333-3333-333333333333" },
            ["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "催收教练" },
            ["conversation"] = new JObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = "22222222-2222-2222-2222-222222222222" },
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = "22222222-2222-2222-2222-222222222222" } },
            ["locale"] = "zh-CN",
        };
        foreach (var member in JObject.Parse(particular).Properties())
            activity[member.Name] = member.Value;
        return activity.ToString(Newtonsoft.Json.Formatting.None);
    }
}
