using System.Net;
using System.Text;
using CollectionCoachBot.Bot;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class CardPressTests
{
    [Theory]
    [InlineData("""{ "s": 5 }""")]
    [InlineData("""{ "s": null }""")]
    [InlineData("""{ "s": { "a": 1 } }""")]
    [InlineData("""{ "s": ["x"] }""")]
    [InlineData("""{ "s": "short" }""")]
    [InlineData("""{ "s": "'; DROP TABLE People;--" }""")]
    [InlineData("{}")]
    public void What_is_no_opaque_id_reads_as_absent(string data) => Assert.Null(Press(data).Id("s"));

    [Fact]
    public void An_opaque_id_is_read()
    {
        var id = OpaqueId.New();

        Assert.Equal(id, Press($$"""{ "s": "{{id}}" }""").Id("s"));
    }

    [Theory]
    [InlineData("""{ "d": "2026-12-01" }""", "2026-12-01")]
    [InlineData("""{ "d": "01.12.2026" }""", null)]
    [InlineData("""{ "d": "2026-02-30" }""", null)]
    [InlineData("""{ "d": 20261201 }""", null)]
    public void A_date_is_read_in_the_one_form_that_inputs_send(string data, string? date) =>
        Assert.Equal(date, Press(data).Date("d")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-22T03:00:00Z")]
    [InlineData("2026-11-22T03:00:00")]
    [InlineData("2026-11-22T11:00:00+08:00")]
    [InlineData("2026-11-22T11:00:00.1200000-05:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("/Date(1763780400000)/")]
    public async Task A_text_that_reads_like_a_moment_stays_the_text_that_was_typed(string typed)
    {
        var press = await ReceivedAsync(new JObject { ["note"] = typed });

        Assert.Equal(typed, press.Text("note"));
    }

    /// <summary>In Microsoft's own SDK the reader of the activity makes a date of it.</summary>
    [Fact]
    public void A_text_that_was_read_as_a_moment_already_is_a_text_all_the_same_and_no_date()
    {
        var press = new CardPress("v", new JObject { ["note"] = new DateTime(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc) }, null);

        Assert.Equal(("2026-11-22T03:00:00Z", null), (press.Text("note"), press.Date("note")));
    }

    [Fact]
    public void A_text_is_trimmed_and_cut()
    {
        var press = new CardPress("v", new JObject { ["note"] = "  " + new string('a', 50) }, null);

        Assert.Equal(10, press.Text("note", 10)!.Length);
    }

    private static CardPress Press(string data) => new("v", JObject.Parse(data), null);

    /// <summary>The press of an activity that came over HTTP.</summary>
    private static async Task<CardPress> ReceivedAsync(JObject data)
    {
        var bot = new KeepsPress();
        var activity = new JObject
        {
            ["type"] = ActivityTypes.Invoke, ["name"] = CardRouter.InvokeName, ["id"] = "in-1", ["channelId"] = "msteams", ["serviceUrl"] = "http://localhost:9",
            ["from"] = new JObject { ["id"] = "29:user" }, ["recipient"] = new JObject { ["id"] = "28:bot" }, ["conversation"] = new JObject { ["id"] = "a:chat" },
            ["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "v", ["data"] = data } },
        };
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        (http.Request.Method, http.Request.Host, http.Request.ContentType) = ("POST", new HostString("localhost"), "application/json");
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity.ToString()));
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("environment", "Development")]).Build();

        await new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings)).ProcessAsync(http.Request, http.Response, bot);

        return bot.Press!;
    }

    private sealed class KeepsPress : ActivityHandler
    {
        public CardPress? Press { get; private set; }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Press = new CardPress(invokeValue.Action.Verb, (JObject)invokeValue.Action.Data, null);
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200 });
        }
    }
}
