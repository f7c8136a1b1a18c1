using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Fuzzing;

/// <summary>Uses of an activity all that bots use: each part that comes from outside is read and, mostly, said back.</summary>
internal sealed class TalkativeBot : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        activity.HasContent();
        activity.GetMentions();
        activity.RemoveRecipientMention();
        activity.TryGetChannelData<TeamsChannelData>(out _);
        activity.GetReplyConversationReference(new ResourceResponse("1")).GetContinuationActivity();
        activity.CreateTrace("seen", activity.Value);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity(ActivityTypes.Message)
            {
                Text = turnContext.Activity.Text,
                Attachments = turnContext.Activity.Attachments,
                Entities = turnContext.Activity.Entities,
                Value = turnContext.Activity.Value,
                ChannelData = turnContext.Activity.ChannelData,
            },
            cancellationToken);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(string.Join(',', membersAdded.Select(member => member.Name)) + "!", cancellationToken: cancellationToken);

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(string.Join(',', membersRemoved.Select(member => member.Id)) + "!", cancellationToken: cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync("欢迎", cancellationToken: cancellationToken);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = invokeValue.Action.Verb, Value = invokeValue.Action.Data });

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new SearchInvokeResponse { StatusCode = 200, Type = "t", Value = JObject.FromObject(invokeValue) });

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(fileConsentCardResponse.UploadInfo?.Name + "!", cancellationToken: cancellationToken);
}
