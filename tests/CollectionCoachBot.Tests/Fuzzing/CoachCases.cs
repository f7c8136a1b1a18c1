using System.Globalization;
using System.Text;
using BotFramework.Tests.Fuzzing;
using CollectionCoachBot.Bot;
using CollectionCoachBot.Tests.Bot;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Fuzzing;

/// <summary>
/// What people do to the bot, one activity a case: they type, press buttons that the bot has shown (their own, stale ones, other people's),
/// press what it never showed, install, edit and react; and some of it is changed in its structure on the way.
/// </summary>
internal sealed class CoachCases
{
    /// <summary>Reps, a manager, an administrator, a guest, somebody whose profile Teams doesn't tell, and somebody of another company.</summary>
    public static readonly Somebody[] People =
    [
        .. Enumerable.Range(101, 4).Select(at => Of("user", at)), Of("manager", 201), Of("admin", 202), Of("guest", 203), Of("unknown", 204),
        Of("stranger", 205) with { Tenant = "99999999-9999-9999-9999-999999999999" },
    ];

    private static readonly string[] Words =
    [
        "帮助", "help", "取消", "重来", "start over", "辅导", "coach", "教练", "记录", "log", "我的跟进", "follow-ups", "周报", "summary", "订阅", "subscribe", "退订",
        "unsubscribe", "升级", "escalate", "未送达", "deliveries", "语言", "language", "language en", "语言 中文", "1", "2", "3", "７", "一", "第二个", "the third", "yes", "不是",
        "M1", "M2", "M3+", "拖着不还", "没人", "华", "有限公司", "华信建材", "Ltd", "38万", "3.5万", "$1,200.50", "-5", "999999999999999999999999", "0.00001", "1e309", "下周三",
        "next Wednesday", "明天", "昨天", "2026-11-30", "2026-02-30", "9999-12-31", "0001-01-01", "12/31/9999", "月底", "10 天后", "99999999999 days", "每周一 9:00", "monday 25:99",
        "订阅 每周五 18:00", "subscribe friday 23:59", "subscribe monday 9999", "周报 上上周", "summary 99", "log C0001", "升级 华", "coach " + "x", "", " ", "?", "？", "*", "%", "_", "\\", "'",
        "\"", "`", "[a](b)", "<script>", "&lt;&#x0;&#xFFFFFFFF;", "{0} {1:C}", "{{CUSTOMER}}", "%s", "\0", "\u202e", "👩‍👩‍👧", "𠮷", "ﷺ", "İı", "ß", "①", "Ａ", "\r\n\t", "NULL", "-- ;",
    ];

    private static readonly string[] Names =
        ["f", "s", "c", "a", "r", "q", "n", "e", "v", "m", "id", "command", "outcome", "amount", "promised", "next", "note", "date", "result", "reason", "page", "verb", "data", "", "__proto__"];

    private static readonly Gen<int> Number = Gen.Choose(0, 1_000_000);

    private static readonly Gen<JToken> Odd = OddValues.Json.Select(json => (JToken)new JRaw(json));

    private static readonly Gen<JToken> Typed = Gen.OneOf(
        Gen.Elements(Words).Select(word => (JToken)word),
        Gen.Elements(
            "9999-12-31", "0001-01-01", "9999-12-31T23:59:59Z", "2026-11-24", "2026-11-23", "1900-02-28", "Promised", "PartPaid", "NoAnswer", "Refused", "Paid", "Recovered", "1200.50", "79228162514264337593543950335",
            "0.00000000000000000001", "1,2,3", "１２３", "-1", "AAAAAAAAAAAAAAAAAAAAAA", new string('x', 5000), new string('9', 300)).Select(text => (JToken)text),
        Number.Select(number => (JToken)(number - 500)),
        Odd);

    private static readonly Gen<(string Name, JToken Value)[]> Values =
        from count in Gen.Choose(0, 4)
        from values in Gen.ArrayOf(from name in Gen.Elements(Names) from value in Typed select (name, value), count)
        select values;

    private static readonly string[] Inputs = ["outcome", "amount", "promised", "next", "note", "date", "result", "reason"];

    /// <summary>Each input of each form filled in.</summary>
    private static readonly Gen<(string Name, JToken Value)[]> Filled =
        Gen.ArrayOf(Typed, Inputs.Length).Select(values => Inputs.Zip(values).ToArray());

    private readonly Gen<(JObject Activity, Edit[] Edits)> _cases;

    /// <param name="serviceUrl">Where the activities say that answers go.</param>
    /// <param name="verbs">Of all buttons that the bot knows.</param>
    /// <param name="shown">The buttons that it has shown.</param>
    public CoachCases(string serviceUrl, string[] verbs, ShownButtons shown)
    {
        var typed = Gen.OneOf(Gen.Elements(Words), from one in Gen.Elements(Words) from two in Gen.Elements(Words) select one + " " + two)
            .Select(text => new JObject { ["type"] = "message", ["text"] = text });
        var attached = typed.Select(message =>
        {
            message["attachments"] = new JArray(new JObject { ["contentType"] = "image/png", ["contentUrl"] = "https://evil.example/x.png", ["name"] = "x" });
            return message;
        });
        var pressed = from at in Number
                      from values in Gen.OneOf(Gen.Constant<(string Name, JToken Value)[]>([]), Values, Filled)
                      select Pressed(shown.At(at), values, "m" + (at % 400));
        var madeUp = from verb in Gen.Frequency((9, Gen.Elements(verbs)), (1, Gen.Elements(Words))) from values in Values select Executed(verb, Data([], values), null);
        var submitted = from values in Values select Submitted(Data([], values), null);
        var events = Gen.Elements(RealActivities.Particulars).Select(JObject.Parse);
        _cases =
            from what in Gen.Frequency((8, typed), (1, attached), (9, pressed), (5, madeUp), (2, submitted), (4, events))
            from who in Gen.Frequency((8, Gen.Elements(People[..6])), (1, Gen.Elements(People)))
            from place in Gen.Frequency((7, Gen.Constant("personal")), (3, Gen.Constant("channel")), (1, Gen.Constant("groupChat")))
            from locale in Gen.Elements("zh-CN", "en-US", "tr-TR", "ar-SA", "th-TH", "xx-invalid", "", null)
            from zone in Gen.Elements("Asia/Shanghai", "America/New_York", "../../etc/passwd", "\0", null)
            from count in Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Choose(1, 2)))
            from edits in Gen.ArrayOf(OddEdits.Any, count)
            select (Whole(what, serviceUrl, who, place, locale, zone), edits);
    }

    /// <summary>A good message of somebody who isn't among them.</summary>
    public static FuzzCase Good(string serviceUrl, string id, string text) =>
        Case(0, Whole(new JObject { ["type"] = "message", ["text"] = text, ["id"] = id }, serviceUrl, Of("user", 199), "personal", "zh-CN").ToString(Formatting.None));

    public FuzzCase Of(ulong seed)
    {
        var (activity, edits) = _cases.Sample(50, new Rnd(seed), 1)[0];
        activity["id"] ??= string.Create(CultureInfo.InvariantCulture, $"f{seed}");
        return Case(seed, OddEdits.Apply(activity, edits));
    }

    private static FuzzCase Case(ulong seed, string json) => new(seed, Encoding.UTF8.GetBytes(json), Caller.Channel, "application/json; charset=utf-8", "");

    private static Somebody Of(string role, int at) => new(
        string.Create(CultureInfo.InvariantCulture, $"29:{role}-{at}"), string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{at:D12}"), role + "'s name",
        Tenant: BotIdentityOptions.LocalTenantId);

    /// <param name="button">As it was shown; null: none was.</param>
    /// <param name="values">What is sent along besides its own data.</param>
    /// <param name="message">The message that it seems to stand in: one of those that were sent, mostly another.</param>
    private static JObject Pressed(JObject? button, (string Name, JToken Value)[] values, string message)
    {
        if (button is null)
            return Submitted(Data([], values), null);
        var data = Data(button["data"]?.DeepClone() as JObject ?? [], values);
        return (string?)button["type"] == "Action.Execute" ? Executed((string?)button["verb"], data, message) : Submitted(data, message);
    }

    private static JObject Data(JObject data, (string Name, JToken Value)[] values)
    {
        foreach (var (name, value) in values)
            data[name] = value;
        return data;
    }

    private static JObject Executed(string? verb, JObject data, string? message) => new()
    {
        ["type"] = "invoke", ["name"] = CardRouter.InvokeName, ["replyToId"] = message,
        ["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" },
    };

    private static JObject Submitted(JObject data, string? message) => new() { ["type"] = "message", ["value"] = data, ["replyToId"] = message };

    private static JObject Whole(JObject what, string serviceUrl, Somebody who, string place, string? locale, string? zone = "Asia/Shanghai")
    {
        var tenant = new JObject { ["id"] = who.Tenant };
        what["channelId"] = "msteams";
        what["serviceUrl"] = serviceUrl;
        what["locale"] ??= locale;
        what["localTimezone"] = zone;
        what["from"] = new JObject { ["id"] = who.ChannelId, ["name"] = who.Name, ["aadObjectId"] = who.AadObjectId };
        what["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "催收教练" };
        what["conversation"] ??= new JObject
        {
            ["id"] = place == "personal" ? "a:" + who.ChannelId : $"19:{place}@thread.tacv2;messageid=1", ["conversationType"] = place, ["isGroup"] = place != "personal", ["tenantId"] = who.Tenant,
        };
        what["channelData"] = place == "channel" ? new JObject { ["tenant"] = tenant, ["team"] = new JObject { ["id"] = "19:team@thread.tacv2" } } : new JObject { ["tenant"] = tenant };
        return what;
    }
}
