using System.Security.Claims;
using System.Security.Principal;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Authentication;

/// <summary>A bot with an app id that trusts the fake identity provider.</summary>
internal sealed class Guarded
{
    private readonly CloudAdapter adapter;

    public Guarded(
        FakeIdentityProvider provider, AuthenticationConfiguration? wishes = null, TimeProvider? clock = null, params (string Key, string? Value)[] settings)
    {
        Authentication = new ConfigurationBotFrameworkAuthentication(
            clock ?? TimeProvider.System, Local.Configuration([.. Settings(provider), .. settings]), null, wishes, null, Logger);
        adapter = new CloudAdapter(Authentication, Logger);
    }

    public ListLogger Logger { get; } = new();

    public BotFrameworkAuthentication Authentication { get; }

    /// <summary>The activities that had a turn.</summary>
    public List<Activity> Turns { get; } = [];

    /// <summary>Who the bot was told they are from.</summary>
    public List<ClaimsIdentity> Identities { get; } = [];

    public static (string Key, string? Value)[] Settings(FakeIdentityProvider provider) =>
    [
        ("MicrosoftAppId", Attempt.AppId), ("MicrosoftAppTenantId", Attempt.TenantId), ("MicrosoftAppType", "SingleTenant"),
        ("MicrosoftAppPassword", "the-secret"), ("ToBotFromChannelOpenIdMetadataUrl", provider.ChannelMetadata),
        ("ToBotFromEmulatorOpenIdMetadataUrl", provider.EntraMetadata),
    ];

    /// <returns>The status and the body of the answer.</returns>
    public async Task<(int Status, string Body)> TryAsync(Attempt attempt)
    {
        var context = attempt.Request();
        await adapter.ProcessAsync(context.Request, context.Response, new CallbackBot((turn, _) =>
        {
            lock (Turns)
            {
                Turns.Add(turn.Activity);
                Identities.Add((ClaimsIdentity)turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            }

            return Task.CompletedTask;
        }));
        context.Response.Body.Position = 0;
        return (context.Response.StatusCode, await new StreamReader(context.Response.Body).ReadToEndAsync());
    }
}
