using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>
/// One person in front of Microsoft's local Teams client, in a real browser. What the bot sends is read from what the page receives
/// (its web socket and the answers to its presses), what a person does is done on the page.
/// </summary>
internal sealed class TeamsClient : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = Until.Patience };

    public static readonly ViewportSize Desktop = new() { Width = 1400, Height = 1000 };

    private readonly TeamsClientProcess _process;
    private readonly IBrowserContext _context;
    private readonly string _pictures;
    private int _pictureCount;
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private ImmutableList<BotMessage> _received = [];

    private TeamsClient(TeamsClientProcess process, IBrowserContext context, IPage page, Colleague me, string pictures)
    {
        (_process, _context, Page, Me, _pictures) = (process, context, page, me, pictures);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Take(frame.Text);
        page.Response += (_, answer) => _ = TakeAnswerAsync(answer);
    }

    public IPage Page { get; }

    public Colleague Me { get; }

    /// <summary>Where the next picture of this test goes; they are numbered.</summary>
    public string PictureFile(string called)
    {
        Directory.CreateDirectory(_pictures);
        return Path.Combine(_pictures, string.Create(CultureInfo.InvariantCulture, $"{++_pictureCount:00}-{called}.png"));
    }

    /// <summary>The conversation that the page shows, so that opening it again doesn't wipe half-filled inputs.</summary>
    public string? Open { get; set; }

    /// <summary>True the first time that it is asked about a conversation.</summary>
    public bool IsNew(string conversationId) => _opened.Add(conversationId);

    public ImmutableList<BotMessage> Received => Volatile.Read(ref _received);

    public static async Task<TeamsClient> StartAsync(
        Tools tools, IBrowser browser, Uri bot, Colleague me, string locale, string pictures, string timeZone = "Asia/Shanghai")
    {
        var process = await TeamsClientProcess.StartAsync(tools, bot, me, locale, timeZone);
        var context = await browser.NewContextAsync(new()
        {
            Locale = locale,
            TimezoneId = timeZone,
            ViewportSize = Desktop,
            DeviceScaleFactor = 2,
        });
        var client = new TeamsClient(process, context, await context.NewPageAsync(), me, pictures);
        await context.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        await client.Page.GotoAsync(process.Address.AbsoluteUri);
        await client.Page.GetByRole(AriaRole.Treeitem).First.WaitForAsync();
        return client;
    }

    /// <summary>The chat between this person and the bot.</summary>
    public Chat Personal => new(this, ChatKind.Personal, "Personal Chat", $"a:1-personal-{Me.Alias}");

    public Chat Group => new(this, ChatKind.Group, "回款小组", $"19:deal-{Me.Alias}@thread.v2");

    public Chat Channel => new(this, ChatKind.Channel, "华东销售部 - 应收账款", "19:sales-receivables@thread.tacv2");

    /// <summary>Opens the page anew, as a person does who comes back.</summary>
    public async Task ReloadAsync()
    {
        Open = null;
        await Page.ReloadAsync();
        await Page.GetByRole(AriaRole.Treeitem).First.WaitForAsync();
    }

    /// <summary>All requests between client and bot so far, in order.</summary>
    public IReadOnlyList<Exchange> Recorded() => Recording.Read(_process.RecordingFile);

    /// <summary>Takes from the recording the messages that the page received before its web socket was open.</summary>
    public void CatchUp()
    {
        foreach (var exchange in Recorded().Where(exchange => !exchange.ToBot && exchange.Method == "POST" && exchange.Status is 201))
        {
            var id = (string?)exchange.Whole["messageId"] ?? "";
            if ((string?)exchange.Body?["type"] == "message" && Received.All(known => known.Id != id))
                Keep(new BotMessage(MessageKind.Sent, exchange.ConversationId, id, (string?)exchange.Body["text"] ?? "", CardOf(exchange.Body)));
        }
    }

    /// <summary>The requests by which the bot updated a message, so that everybody sees it anew.</summary>
    public IReadOnlyList<Exchange> Updates(BotMessage message) => [.. Recorded().Where(exchange =>
        !exchange.ToBot && exchange.Method == "PUT" && exchange.Url.EndsWith(message.Id, StringComparison.Ordinal) && exchange.Status is 200)];

    /// <summary>Somebody else presses an Execute button of a message, as the client would send it.</summary>
    /// <returns>The card that the bot answered with.</returns>
    public async Task<BotMessage> PressAsAsync(Colleague who, BotMessage message, string verb, JsonObject? inputs = null)
    {
        var action = CardReading.Actions(message.Card).FirstOrDefault(candidate => (string?)candidate["verb"] == verb)
            ?? throw new InvalidOperationException($"There is no button {verb} on: {message}");
        var data = action["data"]?.DeepClone().AsObject() ?? [];
        foreach (var input in inputs ?? [])
            data[input.Key] = input.Value?.DeepClone();
        using var answer = await Http.PostAsJsonAsync(new Uri(_process.Address, "/_conversation/v1/invoke"), new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["from"] = new JsonObject { ["id"] = who.ChannelId },
            ["conversation"] = new JsonObject { ["id"] = message.ConversationId },
            ["replyToId"] = message.Id,
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                ["trigger"] = "manual",
            },
        });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return new BotMessage(MessageKind.Answered, message.ConversationId, message.Id, "", JsonNode.Parse(body)?["value"] as JsonObject);
    }

    /// <summary>Sends any activity to the bot as this client would; the parts that are not given come from the client's own form.</summary>
    public async Task SendActivityAsync(string conversationId, JsonObject parts)
    {
        var form = new Uri(_process.Address, $"/_internal/v1/customActivities/template?conversationId={Uri.EscapeDataString(conversationId)}");
        var activity = await Http.GetFromJsonAsync<JsonObject>(form) ?? [];
        foreach (var part in parts)
            activity[part.Key] = part.Value?.DeepClone();
        using var answer = await Http.PostAsJsonAsync(new Uri(_process.Address, "/_internal/v1/customActivities"), activity);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _process.DisposeAsync();
    }

    /// <summary>Keeps an answer to a press; called by the chat that pressed, and by the page's own traffic.</summary>
    private async Task TakeAnswerAsync(IResponse answer)
    {
        if (!answer.Url.Contains("/_conversation/v1/invoke", StringComparison.Ordinal) || !answer.Ok)
            return;
        var asked = JsonNode.Parse(answer.Request.PostData ?? "{}");
        var card = JsonNode.Parse(Encoding.UTF8.GetString(await answer.BodyAsync()))?["value"] as JsonObject;
        Keep(new BotMessage(
            MessageKind.Answered, (string?)asked?["conversation"]?["id"] ?? "", (string?)asked?["replyToId"] ?? "", "", card));
    }

    private void Take(string? frame)
    {
        if (string.IsNullOrEmpty(frame) || JsonNode.Parse(frame) is not JsonObject heard)
            return;
        var kind = (string?)heard["action"] switch
        {
            "createMessage" => MessageKind.Sent,
            "updateMessage" => MessageKind.Updated,
            _ => (MessageKind?)null,
        };
        if (kind is { } known && heard["message"] is JsonObject message)
            Keep(new BotMessage(known, (string?)heard["actionConversationId"] ?? "", (string?)message["messageId"] ?? (string?)message["id"] ?? "",
                (string?)message["text"] ?? "", CardOf(message)));
    }

    private static JsonObject? CardOf(JsonNode message) =>
        (message["attachments"] as JsonArray)?.FirstOrDefault()?["content"] as JsonObject;

    private void Keep(BotMessage message) => ImmutableInterlocked.Update(ref _received, (list, one) => list.Add(one), message);
}
