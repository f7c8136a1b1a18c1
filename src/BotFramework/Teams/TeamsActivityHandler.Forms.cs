using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Message extensions and forms (task modules). Unless overridden each is answered with 501: the bot has none.</content>
public partial class TeamsActivityHandler
{
    /// <returns>The answer of the method for the invoke; null when no form and no message extension has that name.</returns>
    private async Task<InvokeResponse> OnFormInvokeAsync(ITurnContext<IInvokeActivity> turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        switch (turn.Activity.Name)
        {
            case "composeExtension/query":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(
                    turn, Value<MessagingExtensionQuery>(value), cancellationToken).ConfigureAwait(false));
            case "composeExtension/selectItem":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(
                    turn, value as JObject, cancellationToken).ConfigureAwait(false));
            case "composeExtension/queryLink":
                return CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(
                    turn, Value<AppBasedLinkQuery>(value), cancellationToken).ConfigureAwait(false));
            case "composeExtension/anonymousQueryLink":
                return CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(
                    turn, Value<AppBasedLinkQuery>(value), cancellationToken).ConfigureAwait(false));
            case "composeExtension/fetchTask":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(
                    turn, Value<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false));
            case "composeExtension/submitAction":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(
                    turn, Value<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false));
            case "composeExtension/querySettingUrl":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
                    turn, Value<MessagingExtensionQuery>(value), cancellationToken).ConfigureAwait(false));
            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turn, value as JObject, cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();
            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turn, value as JObject, cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();
            case "task/fetch":
                return CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(
                    turn, Value<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false));
            case "task/submit":
                return CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(
                    turn, Value<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false));
            default:
                return null;
        }
    }

    /// <summary>A form of a message extension was sent, or the message that came of it was looked over.</summary>
    /// <exception cref="ActivityHandler.InvokeResponseException">400 for a preview action other than edit and send.</exception>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw new InvokeResponseException(
                HttpStatusCode.BadRequest, $"{action.BotMessagePreviewAction} is not a supported BotMessagePreviewAction."),
        };

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>A result was chosen; the query is the value of its tap action.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw NotImplemented();

    /// <summary>A link was pasted by somebody who hasn't installed the app.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotImplemented();
}
