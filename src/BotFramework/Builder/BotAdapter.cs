using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Stands between a channel and the bot: makes turns of activities and sends what the bot says.</summary>
public abstract class BotAdapter
{
    // The list of some systems has the long names only (zh-Hans-CN).
    private static readonly Lazy<HashSet<string>> KnownCultures = new(() => new HashSet<string>(
        CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Concat(["zh-CN", "zh-HK", "zh-MO", "zh-SG", "zh-TW"]),
        StringComparer.OrdinalIgnoreCase));

    /// <summary>The caller's identity in the turn state.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>The audience of the connector's tokens in the turn state.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>The activity with the answer to an invoke in the turn state.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    public BotAdapter()
    {
    }

    /// <summary>Gets an exception that leaves a turn; when it isn't set, the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new MiddlewareSet();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    public virtual async Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        await ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual async Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw NotHere(nameof(ContinueConversationAsync));

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw NotHere(nameof(ContinueConversationAsync));

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw NotHere(nameof(ContinueConversationAsync));

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw NotHere(nameof(ContinueConversationAsync));

    public virtual Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken) => throw NotHere(nameof(CreateConversationAsync));

    public virtual Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback,
        CancellationToken cancellationToken) => throw NotHere(nameof(ProcessActivityAsync));

    /// <summary>Runs middleware and callback in the culture of the activity.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        TakeCulture(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (OnTurnError != null)
        {
            await OnTurnError(turnContext, e).ConfigureAwait(false);
        }
    }

    private static void TakeCulture(ITurnContext turnContext)
    {
        var locale = turnContext.Activity?.Locale;
        if (string.IsNullOrEmpty(locale))
            return;
        try
        {
            // The current culture flows with the turn and ends with it.
            // Known ones only: each that is made up would stay in the runtime's list for ever.
            if (!KnownCultures.Value.Contains(locale))
                return;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale);
            if (turnContext is TurnContext context)
                context.Locale = locale;
        }
        catch (CultureNotFoundException)
        {
            // The locale is the channel's word: a wrong one leaves the culture as it is.
        }
    }

    private NotSupportedException NotHere(string operation) => new NotSupportedException($"{GetType().Name} has no {operation}.");
}
