using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Bot;

/// <summary>
/// One deployment serves one tenant: whatever doesn't say that it comes from there is refused before anything is read or stored.
/// People of other tenants who write or press get one polite sentence and no data; guests of ours are refused where the sender is known.
/// </summary>
internal sealed partial class TenantGate(IOptions<BotIdentityOptions> identity, Words words, ILogger<TenantGate> logger) : Microsoft.Bot.Builder.IMiddleware
{
    private readonly string? _tenant = identity.Value.MicrosoftAppTenantId;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var tenant = TenantOf(activity);
        if (tenant is not null && string.Equals(tenant, _tenant, StringComparison.OrdinalIgnoreCase))
        {
            await next(cancellationToken);
            return;
        }

        Refused(activity.Type, tenant is null ? "none" : "another");
        var refusal = words.Plain(People.Languages.FromLocale(activity.Locale), "bot.other-tenant");
        if (activity.Type == ActivityTypes.Message)
            await turnContext.SendActivityAsync(refusal, cancellationToken: cancellationToken);
        else if (activity is { Type: ActivityTypes.Invoke, Name: CardRouter.InvokeName })
            await turnContext.SendActivityAsync(CardRouter.Say(refusal), cancellationToken);
    }

    /// <summary>The tenant that the channel reports: in the channel's data, else on the conversation.</summary>
    public static string? TenantOf(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) && data?.Tenant?.Id is { Length: > 0 } reported
            ? reported
            : activity.Conversation?.TenantId is { Length: > 0 } conversation ? conversation : null;

    [LoggerMessage(1, LogLevel.Warning, "Refused an activity of type {Type}: its tenant is {Tenant}, not the configured MicrosoftAppTenantId.")]
    private partial void Refused(string type, string tenant);
}
