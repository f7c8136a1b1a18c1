using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who the bot is to Azure, under the names that every Bot Framework bot uses.</summary>
/// <param name="AppId">Null or blank: a bot without an identity.</param>
/// <param name="AppType">SingleTenant or UserAssignedMSI.</param>
/// <param name="TenantId">The app's home tenant.</param>
/// <param name="Password">The client secret.</param>
internal sealed record BotIdentity(string AppId, string AppType, string TenantId, string Password)
{
    public static BotIdentity From(IConfiguration configuration) => new(
        configuration["MicrosoftAppId"]?.Trim(), configuration["MicrosoftAppType"]?.Trim(), configuration["MicrosoftAppTenantId"]?.Trim(),
        configuration["MicrosoftAppPassword"]);

    // A secret isn't for printing, wherever a record's text may end up.
    public override string ToString() => $"{AppType} {AppId}";
}
