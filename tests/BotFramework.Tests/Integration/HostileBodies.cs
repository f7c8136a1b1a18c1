using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>
/// Requests of a caller with a good token that must not reach the bot: each differs from a good one in what its name says, has a status of its
/// own and a reason in the log. What they bring along has "evil" in it.
/// </summary>
internal static class HostileBodies
{
    private const int Limit = 256 * 1024;
    private const string NotPost = "Request refused: it isn't a POST.";
    private const string NotPlainJson = "Request refused: its content type isn't application/json in UTF-8.";
    private const string Compressed = "Request refused: its body is compressed.";
    private const string TwoLengths = "Request refused: it has two lengths.";
    private const string TooLong = "Request refused: its body is longer than 262144 bytes.";
    private const string TooSlow = "Request refused: its body didn't come within 0.3 s.";
    private const string Empty = "Bad request: the body isn't an activity (it is empty).";
    private const string NotJson = "Bad request: the body isn't an activity (it isn't JSON of at most 64 levels).";
    private const string NotUtf8 = "Bad request: the body isn't an activity (it isn't UTF-8).";
    private const string TooMany = "Bad request: the body isn't an activity (it has too many values).";
    private const string Twice = "Bad request: the body isn't an activity (a name stands twice).";
    private const string TooLarge = "Bad request: the body isn't an activity (a number is too large).";
    private const string NoType = "Bad request: the body isn't an activity (it has no type).";
    private const string NoConversation = "Bad request: the body isn't an activity (it has no conversation).";
    private const string OfAnotherShape = "Bad request: the body isn't an activity (JsonSerializationException).";
    private const string NotReadable = "Bad request: the body isn't an activity (JsonReaderException).";

    /// <summary>An activity that would be taken, with a mark of what it must not do.</summary>
    public static readonly string Good = Incoming.Json(Incoming.Message("evil", "http://localhost:9"));

    public static readonly IReadOnlyDictionary<string, (int Status, string Reason, RawRequest Request)> All =
        new Dictionary<string, (int Status, string Reason, RawRequest Request)>(StringComparer.Ordinal)
        {
            ["truncated body, held open"] = (408, TooSlow, Text(Good[..60]) with { Length = "Content-Length: 900" }),
            ["truncated body, of the length it says"] = (400, NotJson, Text(Good[..60])),
            ["slow body"] = (408, TooSlow, Text("{") with { Length = "Content-Length: 100000", Drip = " " }),
            ["slow body, chunked"] = (408, TooSlow, Chunks("{", end: "") with { Drip = "1\r\n \r\n" }),
            ["no body"] = (400, Empty, Text("")),
            ["no body and no length"] = (400, Empty, Text("") with { Length = "" }),
            ["only white space"] = (400, NotJson, Text(" \r\n\t ")),
            ["only the mark of UTF-8"] = (400, Empty, new RawRequest { Body = [0xEF, 0xBB, 0xBF] }),
            ["empty object"] = (400, NoType, Text("{}")),
            ["null"] = (400, NoType, Text("null")),
            ["empty list"] = (400, OfAnotherShape, Text("[]")),
            ["a list of activities"] = (400, OfAnotherShape, Text($"[{Good}]")),
            ["a string"] = (400, OfAnotherShape, Text("\"evil\"")),
            ["a number"] = (400, OfAnotherShape, Text("7")),
            ["a body one byte over the limit"] = (413, TooLong, Text(Good.PadRight(Limit + 1))),
            ["a body over the limit, chunked"] = (413, TooLong, Chunks(Good.PadRight(Limit + 1))),
            ["a body that says it is 30 GB"] = (413, TooLong, Text("{") with { Length = "Content-Length: 30000000000" }),
            ["huge string"] = (413, TooLong, With("text", $"\"{new string('x', 2 * Limit)}\"")),
            ["deep JSON, 10,000 lists"] = (400, NotJson, With("channelData", new string('[', 10_000) + new string(']', 10_000))),
            ["deep JSON, 10,000 lists that don't end"] = (400, NotJson, With("channelData", new string('[', 10_000))),
            ["deep JSON, 10,000 objects"] = (400, NotJson, With("channelData", string.Concat(Enumerable.Repeat("{\"evil\":", 10_000)) + 1 + new string('}', 10_000))),
            ["deep JSON and nothing else"] = (400, NotJson, Text(new string('[', 10_000))),
            ["huge arrays, 200,000 entries"] = (413, TooLong, With("channelData", Repeated("1", 200_000))),
            ["huge arrays, as many entries as fit"] = (400, TooMany, With("channelData", Repeated("1", 125_000))),
            ["huge arrays, of the activity's own"] = (400, TooMany, With("entities", Repeated("{}", 60_000))),
            ["100,000 properties"] = (413, TooLong, With("channelData", Properties(100_000))),
            ["as many properties as fit"] = (400, TooMany, With("channelData", Properties(20_000))),
            ["as many properties as fit, of the activity's own"] = (400, TooMany, Text(Properties(20_000))),
            ["duplicate keys, type"] = (400, Twice, With("type", "\"invoke\"")),
            ["duplicate keys, serviceUrl"] = (400, Twice, With("serviceUrl", "\"http://localhost:10/evil\"")),
            ["duplicate keys, serviceUrl in other letters"] = (400, Twice, With("ServiceURL", "\"http://localhost:10/evil\"")),
            ["duplicate keys, serviceUrl with an escape"] = (400, Twice, With("service\\u0055rl", "\"http://localhost:10/evil\"")),
            ["duplicate keys, from"] = (400, Twice, With("from", "{\"id\":\"29:evil\"}")),
            ["duplicate keys, within from"] = (400, Twice, Replaced("from", "{\"id\":\"29:user\",\"id\":\"29:evil\"}")),
            ["duplicate keys, within from in other letters"] = (400, Twice, Replaced("from", "{\"aadObjectId\":\"1\",\"AadObjectId\":\"evil\"}")),
            ["duplicate keys, within channelData in other letters"] = (400, Twice, With("channelData", "{\"tenant\":{\"id\":\"1\",\"ID\":\"evil\"}}")),
            ["duplicate keys, within channelData behind a value"] = (400, Twice, Text($"{Good[..^1]},\"value\":{{\"a\":{{}}}},\"channelData\":{{\"tenant\":1,\"Tenant\":2}}}}")),
            ["duplicate keys, conversation"] = (400, Twice, With("conversation", "{\"tenantId\":\"evil\"}")),
            ["duplicate keys, within conversation"] = (400, Twice, Replaced("conversation", "{\"id\":\"a:chat\",\"tenantId\":\"1\",\"tenantId\":\"evil\"}")),
            ["duplicate keys, channelId"] = (400, Twice, With("channelId", "\"evil\"")),
            ["duplicate keys, within channelData"] = (400, Twice, With("channelData", "{\"tenant\":{\"id\":\"1\"},\"tenant\":{\"id\":\"evil\"}}")),
            ["duplicate keys, within a button's data"] = (400, Twice, With("value", "{\"action\":{\"data\":{\"f\":\"1\",\"f\":\"evil\"}}}")),
            ["invalid UTF-8"] = (400, NotUtf8, Bytes(Good, [0xC3, 0x28])),
            ["invalid UTF-8, an overlong quote"] = (400, NotUtf8, Bytes(Good, [0xC0, 0xA2])),
            ["invalid UTF-8, half a surrogate pair"] = (400, NotUtf8, Bytes(Good, [0xED, 0xA0, 0x80])),
            ["invalid UTF-8, cut off"] = (400, NotUtf8, new RawRequest { Body = [.. Encoding.UTF8.GetBytes(Good), 0xE4, 0xBD] }),
            ["UTF-16 with its mark"] = (400, NotUtf8, new RawRequest { Body = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good)] }),
            ["UTF-16 without a mark"] = (400, NotJson, new RawRequest { Body = Encoding.Unicode.GetBytes(Good.Replace("李明", "", StringComparison.Ordinal).Replace("催收教练", "", StringComparison.Ordinal)) }),
            ["UTF-32 with its mark"] = (400, NotUtf8, new RawRequest { Body = [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Good)] }),
            ["two marks"] = (400, NotJson, new RawRequest { Body = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)] }),
            ["a NUL before it"] = (400, NotJson, Text("\0" + Good)),
            ["a NUL after it"] = (400, NotJson, Text(Good + "\0")),
            ["a NUL in a text"] = (400, NotJson, Text(Good.Replace("evil", "evil\0", StringComparison.Ordinal))),
            ["nothing but NULs"] = (400, NotJson, new RawRequest { Body = new byte[1000] }),
            ["1e999"] = (400, TooLarge, With("channelData", "1e999")),
            ["-1e999, deep down"] = (400, TooLarge, With("value", "{\"a\":[{\"b\":-1e999}]}")),
            ["a number of 100,000 digits"] = (400, TooLarge, With("channelData", new string('9', 100_000))),
            ["NaN"] = (400, NotJson, With("channelData", "NaN")),
            ["a comment"] = (400, NotJson, Text("/* evil */" + Good)),
            ["single quotes"] = (400, NotJson, Text("{'type':'evil'}")),
            ["JavaScript"] = (400, NotJson, With("channelData", "new Date(1)")),
            ["trailing garbage"] = (400, NotJson, Text(Good + "evil")),
            ["a trailing comma"] = (400, NotJson, Text(Good[..^1] + ",}")),
            ["two JSON documents"] = (400, NotJson, Text(Good + Good)),
            ["two JSON documents, a line each"] = (400, NotJson, Text(Good + "\n" + Good)),
            ["wrong types, type is null"] = (400, NoType, Replaced("type", "null")),
            ["wrong types, type is a list"] = (400, NotReadable, Replaced("type", "[\"evil\"]")),
            ["wrong types, type is an object"] = (400, NotReadable, Replaced("type", "{\"evil\":1}")),
            ["wrong types, from is a string"] = (400, OfAnotherShape, Replaced("from", "\"evil\"")),
            ["wrong types, from is a list"] = (400, OfAnotherShape, Replaced("from", "[{\"id\":\"evil\"}]")),
            ["wrong types, conversation is null"] = (400, NoConversation, Replaced("conversation", "null")),
            ["wrong types, conversation is a number"] = (400, OfAnotherShape, Replaced("conversation", "7")),
            ["wrong types, conversation's id is an object"] = (400, NotReadable, Replaced("conversation", "{\"id\":{\"evil\":1}}")),
            ["wrong types, entities is an object"] = (400, OfAnotherShape, With("entities", "{\"evil\":1}")),
            ["wrong types, a text that is a list"] = (400, NotReadable, Replaced("text", "[\"evil\"]")),
            ["gzip bomb"] = (415, Compressed, new RawRequest { Body = Zipped(), More = "Content-Encoding: gzip\r\n" }),
            ["gzip bomb that doesn't say so"] = (400, NotUtf8, new RawRequest { Body = Zipped() }),
            ["deflate"] = (415, Compressed, Text(Good) with { More = "Content-Encoding: deflate\r\n" }),
            ["br"] = (415, Compressed, Text(Good) with { More = "Content-Encoding: br\r\n" }),
            ["two encodings"] = (415, Compressed, Text(Good) with { More = "Content-Encoding: identity, gzip\r\n" }),
            ["wrong method GET"] = (405, NotPost, new RawRequest { Method = "GET" }),
            ["wrong method GET with a body"] = (405, NotPost, Text(Good) with { Method = "GET" }),
            ["wrong method PUT"] = (405, NotPost, Text(Good) with { Method = "PUT" }),
            ["wrong method PATCH"] = (405, NotPost, Text(Good) with { Method = "PATCH" }),
            ["wrong method DELETE"] = (405, NotPost, new RawRequest { Method = "DELETE" }),
            ["wrong method HEAD"] = (405, NotPost, new RawRequest { Method = "HEAD" }),
            ["wrong method OPTIONS"] = (405, NotPost, new RawRequest { Method = "OPTIONS" }),
            ["wrong method TRACE"] = (405, NotPost, new RawRequest { Method = "TRACE" }),
            ["wrong method EVIL"] = (405, NotPost, Text(Good) with { Method = "EVIL" }),
            ["wrong content type, none"] = (415, NotPlainJson, Text(Good) with { ContentType = "" }),
            ["wrong content type, text"] = (415, NotPlainJson, Text(Good) with { ContentType = "Content-Type: text/plain" }),
            ["wrong content type, a form"] = (415, NotPlainJson, Text("activity=evil") with { ContentType = "Content-Type: application/x-www-form-urlencoded" }),
            ["wrong content type, multipart"] = (415, NotPlainJson, Text("--x\r\n\r\nevil\r\n--x--") with { ContentType = "Content-Type: multipart/form-data; boundary=x" }),
            ["wrong content type, UTF-16"] = (415, NotPlainJson, Text(Good) with { ContentType = "Content-Type: application/json; charset=utf-16" }),
            ["wrong content type, a charset of nobody's"] = (415, NotPlainJson, Text(Good) with { ContentType = "Content-Type: application/json; charset=evil" }),
            ["wrong content type, two"] = (415, NotPlainJson, Text(Good) with { ContentType = "Content-Type: application/json\r\nContent-Type: text/plain" }),
            ["wrong content type, garbage"] = (415, NotPlainJson, Text(Good) with { ContentType = "Content-Type: ;;evil" }),
            ["Transfer-Encoding and Content-Length together"] = (400, TwoLengths, Chunks(Good) with { Length = "Content-Length: 5\r\nTransfer-Encoding: chunked" }),
        };

    /// <summary>Bodies whose sender hangs up in the middle. Whether there is still somebody to answer is for the connection to say.</summary>
    public static readonly IReadOnlyDictionary<string, RawRequest> HungUp = new Dictionary<string, RawRequest>(StringComparer.Ordinal)
    {
        ["truncated body"] = Text(Good[..60]) with { Length = "Content-Length: 900", HangsUp = true },
        ["truncated body, chunked"] = Chunks(Good, end: "") with { HangsUp = true },
        ["truncated body, within a chunk"] = Text("384\r\n{") with { Length = "Transfer-Encoding: chunked", HangsUp = true },
    };

    /// <summary>Requests that look odd and are activities all the same.</summary>
    public static readonly IReadOnlyDictionary<string, RawRequest> Odd = new Dictionary<string, RawRequest>(StringComparer.Ordinal)
    {
        ["a mark of UTF-8"] = new RawRequest { Body = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)] },
        ["lone surrogates, escaped"] = Replaced("text", "\"evil \\ud800 \\udc00\\ud800\""),
        ["an escaped NUL"] = Replaced("text", "\"evil\\u0000\""),
        ["a text as long as fits"] = Replaced("text", $"\"{new string('x', Limit - 1000)}\""),
        ["a body of just the limit"] = new RawRequest { Body = Encoding.UTF8.GetBytes(Good + new string(' ', Limit - Encoding.UTF8.GetByteCount(Good))) },
        ["63 levels"] = With("channelData", new string('[', 63) + new string(']', 63)),
        ["one name in several objects"] = With("value", "[{\"a\":1},{\"a\":{\"a\":[{\"a\":1},{\"a\":1}]}}]"),
        ["names of a button's data that differ in their letters"] = With("value", "{\"a\":1,\"A\":2}"),
        ["properties that nobody knows"] = With("evil", "{\"$type\":\"System.IO.FileInfo\"}"),
        ["a chunked body"] = Chunks(Good),
        ["a content type in capitals and quotes"] = Text(Good) with { ContentType = "Content-Type: APPLICATION/JSON; charset=\"UTF-8\"" },
        ["a content type without a charset"] = Text(Good) with { ContentType = "Content-Type: application/json" },
        ["a query"] = Text(Good) with { Target = "/api/messages?evil=" + new string('x', 4000) },
    };

    /// <summary>All that an activity may hold, as it is called.</summary>
    public static readonly string[] Members =
    [
        .. typeof(Activity).GetProperties().Select(member => member.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName).OfType<string>(),
    ];

    /// <summary>A body that is as it says.</summary>
    public static RawRequest Text(string body) => new() { Body = Encoding.UTF8.GetBytes(body) };

    /// <summary>A good activity with one member more, as it stands.</summary>
    public static RawRequest With(string name, string json) => Text($"{Good[..^1]},\"{name}\":{json}}}");

    /// <summary>A good activity with another value of a member that it has.</summary>
    public static RawRequest Replaced(string name, string json)
    {
        var activity = JObject.Parse(Good);
        activity[name] = new JRaw(json);
        return Text(activity.ToString(Formatting.None));
    }

    private static RawRequest Chunks(string body, string end = "0\r\n\r\n")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var size = bytes.Length.ToString("x", CultureInfo.InvariantCulture);
        return new RawRequest { Length = "Transfer-Encoding: chunked", Body = [.. Encoding.ASCII.GetBytes(size + "\r\n"), .. bytes, .. Encoding.ASCII.GetBytes("\r\n" + end)] };
    }

    private static RawRequest Bytes(string body, byte[] inPlaceOfEvil)
    {
        var halves = body.Split("evil");
        return new RawRequest { Body = [.. Encoding.UTF8.GetBytes(halves[0]), .. inPlaceOfEvil, .. Encoding.UTF8.GetBytes(halves[1])] };
    }

    private static string Repeated(string value, int times) => "[" + string.Join(',', Enumerable.Repeat(value, times)) + "]";

    private static string Properties(int count) =>
        "{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"e{i.ToString("x", CultureInfo.InvariantCulture)}\":1")) + "}";

    /// <summary>20 MB in 100 KB.</summary>
    private static byte[] Zipped()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 20; i++)
                gzip.Write(spaces);
        }

        return packed.ToArray();
    }
}
