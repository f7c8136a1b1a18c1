using System.Net;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

public sealed class TeamsFormTests
{
    private const string Message = """{"commandId":"c","messagePayload":{"id":"1","body":{"contentType":"html","content":"<p>欠款</p>"}}}""";

    private readonly RecordingAdapter adapter = new();

    [Theory]
    [InlineData("composeExtension/query", """{"commandId":"search","parameters":[{"name":"q","value":"华信"}],"queryOptions":{"skip":5,"count":25}}""", "search q=华信 from 5, 25")]
    [InlineData("composeExtension/selectItem", """{"id":"C-1"}""", "select C-1")]
    [InlineData("composeExtension/queryLink", """{"url":"https://crm.example/1"}""", "link https://crm.example/1")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":"https://crm.example/1"}""", "stranger's link https://crm.example/1")]
    [InlineData("composeExtension/fetchTask", Message, "fetch c on <p>欠款</p>")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c","data":{"amount":"38"}}""", "submit c 38")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message","text":"你好"}]}""", "edit 你好")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"send","botActivityPreview":[{"type":"message","text":"你好"}]}""", "send 你好")]
    [InlineData("composeExtension/querySettingUrl", """{"commandId":"settings"}""", "settings' address")]
    [InlineData("composeExtension/setting", """{"state":"zh"}""", "settings zh")]
    [InlineData("composeExtension/onCardButtonClicked", """{"id":"C-1"}""", "pressed C-1")]
    [InlineData("task/fetch", """{"data":{"amount":"38"},"context":{"theme":"dark"}}""", "form 38 dark")]
    [InlineData("task/submit", """{"data":{"amount":"38"},"tabContext":{"tabEntityId":"tab"}}""", "filled in 38 in tab")]
    public async Task A_search_and_a_form_have_their_method(string name, string value, string heard)
    {
        var bot = new Forms();

        var answer = await AnswerAsync(bot, name, value);

        Assert.Equal((200, heard), (answer.Status, bot.Heard));
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/onCardButtonClicked")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public async Task A_bot_without_forms_says_that_it_has_none(string name) =>
        Assert.Equal(501, (await AnswerAsync(new TeamsActivityHandler(), name, "{}")).Status);

    [Theory]
    [InlineData("composeExtension/query", "[]")]
    [InlineData("composeExtension/query", "\"text\"")]
    [InlineData("composeExtension/query", """{"parameters":7}""")]
    [InlineData("composeExtension/query", """{"queryOptions":{"skip":1e30}}""")]
    [InlineData("composeExtension/query", """{"queryOptions":{"skip":99999999999999999999999999}}""")]
    [InlineData("composeExtension/fetchTask", """{"messagePayload":{"deleted":"maybe"}}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"other"}""")]
    [InlineData("composeExtension/submitAction", """{"botActivityPreview":{}}""")]
    [InlineData("task/fetch", "null")]
    [InlineData("task/submit", """{"context":"dark"}""")]
    public async Task What_is_no_search_and_no_form_is_a_bad_request(string name, string value)
    {
        var bot = new Forms();

        var answer = await AnswerAsync(bot, name, value);

        Assert.Equal((400, null), (answer.Status, bot.Heard));
    }

    [Fact]
    public async Task The_answer_is_the_body_with_its_names_and_without_nulls()
    {
        await using var host = await BotHost.StartAsync(turn => new Forms().OnTurnAsync(turn));

        var found = await PostAsync(host, "composeExtension/query", """{"commandId":"search"}""");
        var form = await PostAsync(host, "task/fetch", """{"data":{}}""");
        var done = await PostAsync(host, "task/submit", """{"data":{}}""");

        Assert.Equal(
            """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"preview":{"contentType":"p"},"contentType":"c"}]},"cacheInfo":{"cacheType":"cache","cacheDuration":60}}""",
            found);
        Assert.Equal("""{"task":{"value":{"title":"跟进","height":"small","card":{"contentType":"c"}},"type":"continue"}}""", form);
        Assert.Equal("""{"task":{"value":"好","type":"message"}}""", done);
    }

    [Theory]
    [InlineData(null, """{"type":"task/fetch"}""")]
    [InlineData("""{"id":1}""", """{"id":1,"type":"task/fetch"}""")]
    public void A_buttons_value_asks_for_the_form(string? value, string sent)
    {
        var button = new TaskModuleAction("打开", value);

        Assert.Equal(("invoke", "打开"), (button.Type, button.Title));
        Assert.Equal(sent, JObject.Parse((string)button.Value).ToString(Formatting.None));
    }

    [Fact]
    public void A_button_takes_an_object_as_well() =>
        Assert.Equal("""{"id":7,"type":"task/fetch"}""", JObject.Parse((string)new TaskModuleAction("打开", new { id = 7 }).Value).ToString(Formatting.None));

    private static async Task<string> PostAsync(BotHost host, string name, string value)
    {
        var answer = await host.PostAsync(Incoming.Json(Invoke(name, value)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Activity Invoke(string name, string value)
    {
        var activity = Incoming.Activity(ActivityTypes.Invoke);
        activity.Name = name;
        activity.Value = JsonConvert.DeserializeObject(value);
        return activity;
    }

    private async Task<InvokeResponse> AnswerAsync(TeamsActivityHandler bot, string name, string value)
    {
        await adapter.RunAsync(Invoke(name, value), turn => bot.OnTurnAsync(turn));
        return (InvokeResponse)Assert.Single(adapter.Sent).Value;
    }

    private sealed class Forms : TeamsActivityHandler
    {
        public string? Heard { get; private set; }

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        {
            var typed = query.Parameters is [var first, ..] ? $"{first.Name}={first.Value}" : "";
            Heard = $"{query.CommandId} {typed} from {query.QueryOptions?.Skip}, {query.QueryOptions?.Count}";
            var found = new MessagingExtensionAttachment("c", preview: new Attachment("p"));
            return Task.FromResult(new MessagingExtensionResponse(new MessagingExtensionResult("list", "result", [found])) { CacheInfo = new CacheInfo("cache", 60) });
        }

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
            ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
            Note($"select {query["id"]}", new MessagingExtensionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
            Note($"link {query.Url}", new MessagingExtensionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
            Note($"stranger's link {query.Url}", new MessagingExtensionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Note($"fetch {action.CommandId} on {action.MessagePayload.Body.Content}", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Note($"submit {action.CommandId} {Amount(action)}", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Note($"edit {action.BotActivityPreview[0].Text}", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Note($"send {action.BotActivityPreview[0].Text}", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            Note($"{query.CommandId}' address", new MessagingExtensionResponse());

        protected override Task OnTeamsMessagingExtensionConfigurationSettingAsync(
            ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) =>
            Note($"settings {settings["state"]}", settings);

        protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(
            ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) =>
            Note($"pressed {cardData["id"]}", cardData);

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note(
            $"form {Amount(taskModuleRequest)} {taskModuleRequest.Context?.Theme}",
            new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo("跟进", "small", card: new Attachment("c")))));

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note(
            $"filled in {Amount(taskModuleRequest)} in {taskModuleRequest.TabEntityContext?.TabEntityId}",
            new TaskModuleResponse(new TaskModuleMessageResponse("好")));

        private static JToken? Amount(TaskModuleRequest request) => ((JObject)request.Data)["amount"];

        private Task<T> Note<T>(string what, T answer)
        {
            Heard = what;
            return Task.FromResult(answer);
        }
    }
}
