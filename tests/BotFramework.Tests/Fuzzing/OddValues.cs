using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BotFramework.Tests.Fuzzing;

/// <summary>JSON texts and member names that a reader of activities may stumble over.</summary>
internal static class OddValues
{
    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "-1", "7", "1.5", "-0.0", "1e308", "1e999", "-1e999", "NaN", "-Infinity", "9223372036854775807", "9223372036854775808",
        "18446744073709551616", "2147483648", "-2147483649", "0x1F", "017", "+1", ".5", "1.", "0.1e-400", "79228162514264337593543950336", "undefined", "new Date(1)",
        "[]", "{}", "[null]", "[[]]", "[{}]", "[1,\"x\",null,{}]", "[null,null]", "{\"a\":1}", "{\"id\":null}", "{\"id\":7}", "{\"id\":[]}", "{\"id\":{}}", "{\"\":1}",
        "[{\"id\":null}]", "[{\"type\":\"mention\"}]", "[{\"type\":\"mention\",\"mentioned\":7,\"text\":{}}]", "[{\"type\":\"mention\",\"mentioned\":null,\"text\":null}]",
        "[{\"type\":\"mention\",\"mentioned\":{\"id\":\"28:bot\"},\"text\":\"\"}]", "[{\"type\":\"mention\",\"mentioned\":{\"id\":\"28:bot\"}}]", "[{\"type\":7}]",
        "[{\"contentType\":7,\"content\":[],\"contentUrl\":\"::\"}]", "[{\"contentType\":null,\"content\":null}]",
        "{\"type\":\"Action.Execute\"}", "{\"action\":null}", "{\"action\":7}", "{\"action\":{\"type\":\"Action.Execute\",\"verb\":null,\"data\":[1]}}",
        "{\"action\":{\"type\":\"Action.Execute\",\"verb\":7,\"data\":\"x\"}}", "{\"action\":{\"type\":\"Action.Execute\",\"data\":{\"$type\":\"System.String\"}}}",
        "{\"tenant\":null}", "{\"tenant\":7}", "{\"tenant\":{\"id\":7}}", "{\"tenant\":{\"id\":null}}", "{\"eventType\":7}", "{\"eventType\":\"teamRenamed\"}",
        "{\"eventType\":\"channelCreated\",\"team\":null,\"channel\":null}", "{\"eventType\":\"channelDeleted\",\"team\":7}", "{\"settings\":[]}",
        "{\"$type\":\"System.Diagnostics.Process, System\"}", "{\"$type\":\"System.IO.FileInfo\",\"fileName\":\"x\"}", "{\"$id\":\"1\",\"$ref\":\"1\"}", "{\"$values\":[1]}",
        "{\"$ref\":\"#\"}", "{\"$type\":7}", "{\"__proto__\":{}}", "/* c */ 1", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\ud83dz\"", "\"\\u0000\"", "\"\\ufeff\"",
        "\"\\u202e\\u2066\"", "\"\\\"", "\"\\x\"", "'single'", "\"line\nbreak\"", "\"\"", "\" \"", "\".\"", "\"..\"", "\"../../x\"", "\"a/b\"", "\"a?b#c\"", "\"%2e%2e\"",
        "\"\\r\\nX: y\"", "\"|\\\\:*?<>\"", "\"𠮷𡈽👩‍👩‍👧\"", "\"<at></at>\"", "\"<at>催收教练</at>\"", "\"&lt;\"", "\"'; drop table x;--\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"2026-02-30T00:00:00Z\"", "\"2026-01-01\"", "\"12:00\"", "\"/Date(1e20)/\"",
        "\"/Date(-62135596800001)/\"", "\"2026-01-01T00:00:00+99:99\"", "\"0000-00-00\"", "\"一四四八\"", "\"tr-TR\"", "\"ar-SA\"", "\"th-TH\"", "\"xx-YY-zz-invalid\"",
        "\"zh_CN\"", "\"i-klingon\"", "\"-\"", "\"message\"", "\"MESSAGE\"", "\"message/x\"", "\"invoke\"", "\"conversationUpdate\"", "\"installationUpdate\"",
        "\"messageReaction\"", "\"messageUpdate\"", "\"messageDelete\"", "\"event\"", "\"typing\"", "\"endOfConversation\"", "\"command\"", "\"commandResult\"", "\"delay\"",
        "\"trace\"", "\"invokeResponse\"", "\"adaptiveCard/action\"", "\"application/search\"", "\"fileConsent/invoke\"", "\"signin/verifyState\"",
        "\"signin/tokenExchange\"", "\"application/vnd.microsoft.readReceipt\"", "\"tokens/response\"", "\"composeExtension/query\"", "\"task/fetch\"", "\"expectReplies\"",
        "\"notification\"", "\"ephemeral\"", "\"msteams\"", "\"emulator\"", "\"webchat\"", "\"personal\"", "\"channel\"", "\"groupChat\"", "\"add\"", "\"remove\"",
        "\"https://evil.example/\"", "\"urn:botframework:websocket:1\"", "\"file:///etc/passwd\"", "\"http://[::1\"", "\"28:bot\"", "\"29:user\"",
    ];

    private static readonly string[] Names =
    [
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "serviceUrl", "channelId", "from", "conversation", "recipient", "textFormat", "attachmentLayout",
        "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "topicName", "historyDisclosed", "locale", "text", "speak", "inputHint", "summary",
        "suggestedActions", "attachments", "entities", "channelData", "action", "replyToId", "label", "valueType", "value", "name", "relatesTo", "code", "expiration",
        "importance", "deliveryMode", "listenFor", "textHighlights", "semanticAction", "callerId", "properties", "$type", "$id", "$ref", "$values", "$schema", "", "a.b",
        "__proto__", "aadObjectId", "tenantId", "role", "isGroup", "conversationType", "tenant", "team", "channel", "eventType", "settings", "meeting", "onBehalfOf",
        "mentioned", "contentType", "content", "contentUrl", "verb", "data", "kind", "queryText", "queryOptions", "uploadInfo", "members", "\ud800", "类型",
    ];

    /// <summary>Mostly JSON, since what isn't gets no further than the reader.</summary>
    public static Gen<string> Json { get; } =
        Gen.Frequency((20, Gen.Elements(Literals.Where(IsJson).ToArray())), (1, Gen.Elements(Literals.Where(literal => !IsJson(literal)).ToArray())));

    public static Gen<string> Name { get; } = Gen.Elements(Names);

    private static bool IsJson(string literal)
    {
        try
        {
            using var json = JsonDocument.Parse(literal);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
