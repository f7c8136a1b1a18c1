using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter adapter = new();

    [Theory]
    [InlineData("message", "message")]
    [InlineData("messageUpdate", "edited")]
    [InlineData("messageDelete", "deleted")]
    [InlineData("endOfConversation", "end")]
    [InlineData("typing", "typing")]
    [InlineData("command", "command")]
    [InlineData("commandResult", "commandResult")]
    [InlineData("event", "event")]
    [InlineData("somethingNew", "unrecognised")]
    public async Task Each_type_has_its_method(string type, string heard) =>
        Assert.Equal([heard], await HearAsync(Incoming.Activity(type)));

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "removed")]
    [InlineData("remove-upgrade", "removed")]
    public async Task An_installation_is_added_or_removed(string action, string heard)
    {
        var activity = Incoming.Activity(ActivityTypes.InstallationUpdate);
        activity.Action = action;

        Assert.Equal([heard], await HearAsync(activity));
    }

    [Fact]
    public async Task A_token_response_is_an_event_of_its_own()
    {
        var activity = Incoming.Activity(ActivityTypes.Event);
        activity.Name = "tokens/response";

        Assert.Equal(["token"], await HearAsync(activity));
    }

    [Theory]
    [InlineData(new[] { "28:bot" }, new string[0])]
    [InlineData(new[] { "29:user" }, new[] { "joined 29:user" })]
    [InlineData(new[] { "28:bot", "29:user" }, new[] { "joined 28:bot,29:user" })]
    public async Task The_bot_alone_is_no_new_member(string[] ids, string[] heard)
    {
        var activity = Incoming.Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [.. ids.Select(id => new ChannelAccount(id))];

        Assert.Equal(heard, await HearAsync(activity));
    }

    [Fact]
    public async Task Reactions_that_come_are_heard_before_those_that_go()
    {
        var activity = Incoming.Activity(ActivityTypes.MessageReaction);
        activity.ReactionsAdded = [new MessageReaction("like")];
        activity.ReactionsRemoved = [new MessageReaction("plusOne")];

        Assert.Equal(["+like", "-plusOne"], await HearAsync(activity));
    }

    [Theory]
    [InlineData("unknown/invoke", null, 501)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"ack","data":{"a":1}}}""", 200)]
    [InlineData("adaptiveCard/action", null, 400)]
    [InlineData("adaptiveCard/action", """{}""", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400)]
    [InlineData("adaptiveCard/action", """{"action":7}""", 400)]
    [InlineData("adaptiveCard/action", """{"$id":"1","$ref":"1"}""", 400)]
    [InlineData("application/search", """{"queryText":"华信"}""", 501)]
    [InlineData("application/search", """{"kind":"search"}""", 400)]
    [InlineData("signin/verifyState", null, 501)]
    public async Task An_invoke_is_answered_with_a_status(string name, string? value, int status)
    {
        var activity = Incoming.Activity(ActivityTypes.Invoke);
        activity.Name = name;
        activity.Value = value == null ? null : JObject.Parse(value);

        await HearAsync(activity);

        Assert.Equal(status, Answer().Status);
    }

    [Fact]
    public async Task A_card_button_gives_verb_and_data_to_the_bot_and_its_card_to_the_caller()
    {
        var activity = Incoming.Activity(ActivityTypes.Invoke);
        activity.Name = "adaptiveCard/action";
        activity.Value = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"ack","data":{"a":1}}}""");

        var heard = await HearAsync(activity);

        Assert.Equal(["ack {\"a\":1}"], heard);
        Assert.Equal("application/vnd.microsoft.card.adaptive", ((AdaptiveCardInvokeResponse)Answer().Body).Type);
    }

    [Fact]
    public async Task A_mistaken_card_action_is_told_in_the_card_error_form()
    {
        var activity = Incoming.Activity(ActivityTypes.Invoke);
        activity.Name = "adaptiveCard/action";
        activity.Value = JObject.Parse("""{"action":{"type":"Action.Submit"}}""");

        await HearAsync(activity);

        var body = (AdaptiveCardInvokeResponse)Answer().Body;
        Assert.Equal(("application/vnd.microsoft.error", "NotSupported"), (body.Type, ((Error)body.Value).Code));
    }

    private InvokeResponse Answer()
    {
        var sent = Assert.Single(adapter.Sent);
        Assert.Equal("invokeResponse", sent.Type);
        return (InvokeResponse)sent.Value;
    }

    private async Task<List<string>> HearAsync(Activity activity)
    {
        var bot = new Listener();
        await adapter.RunAsync(activity, turn => bot.OnTurnAsync(turn));
        return bot.Heard;
    }

    private sealed class Listener : ActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Note("message");

        protected override Task OnMessageUpdateActivityAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnMessageDeleteActivityAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
            Note("typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) =>
            Note("command");

        protected override Task OnCommandResultActivityAsync(
            ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("commandResult");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("token");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("unrecognised");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("joined " + string.Join(',', membersAdded.Select(m => m.Id)));

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken) => Note("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken) => Note("-" + messageReactions[0].Type);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Heard.Add($"{invokeValue.Action.Verb} {((JObject)invokeValue.Action.Data).ToString(Newtonsoft.Json.Formatting.None)}");
            return Task.FromResult(
                new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = new JObject() });
        }

        private Task Note(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
