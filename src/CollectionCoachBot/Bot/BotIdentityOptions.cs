using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Bot;

/// <summary>
/// Who the bot is to Azure, under the names that every Bot Framework bot uses. Without an app id the bot answers this machine only.
/// </summary>
internal sealed class BotIdentityOptions
{
    /// <summary>The tenant that the local Teams client (playground.yml) plays.</summary>
    public const string LocalTenantId = "00000000-0000-0000-0000-0000000c0ac4";

    /// <summary>The app registration's client id.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The one tenant that is served. Default without an app id: the local client's.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary><c>SingleTenant</c> or <c>UserAssignedMSI</c>.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The client secret; not needed with a certificate or a managed identity.</summary>
    public string? MicrosoftAppPassword { get; set; }

    public bool HasAppId => !string.IsNullOrWhiteSpace(MicrosoftAppId);

    internal sealed class Validator(IHostEnvironment environment) : IValidateOptions<BotIdentityOptions>
    {
        public ValidateOptionsResult Validate(string? name, BotIdentityOptions options)
        {
            if (!options.HasAppId)
            {
                return environment.IsDevelopment()
                    ? ValidateOptionsResult.Success
                    : ValidateOptionsResult.Fail(
                        $"The environment is {environment.EnvironmentName} and MicrosoftAppId is not set. Set MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppType "
                        + "(SingleTenant or UserAssignedMSI) and, for SingleTenant, MicrosoftAppPassword or a certificate. In the Azure portal the first three stand in "
                        + "your Azure Bot under Settings > Configuration, and the secret or certificate under \"Manage Password\" there. "
                        + "To try the bot on this machine without Azure, set ASPNETCORE_ENVIRONMENT=Development.");
            }

            var problems = new List<string>();
            if (!Guid.TryParse(options.MicrosoftAppId, out _))
                problems.Add("MicrosoftAppId is not a GUID: copy \"Microsoft App ID\" from your Azure Bot under Settings > Configuration.");
            if (!Guid.TryParse(options.MicrosoftAppTenantId, out _))
                problems.Add("MicrosoftAppTenantId is not a GUID: copy \"App Tenant ID\" from your Azure Bot under Settings > Configuration.");
            if (options.MicrosoftAppType is not ("SingleTenant" or "UserAssignedMSI"))
                problems.Add("MicrosoftAppType must be SingleTenant or UserAssignedMSI (\"Bot Type\" of your Azure Bot under Settings > Configuration).");
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}
