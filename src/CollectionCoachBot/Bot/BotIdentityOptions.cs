using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Bot;

/// <summary>
/// Who the bot is to Azure, under the names that every Bot Framework bot uses. Without an app id the bot answers this machine only.
/// </summary>
internal sealed class BotIdentityOptions
{
    public const string SingleTenant = "SingleTenant";
    public const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>The tenant that the local Teams client (playground.yml) plays.</summary>
    public const string LocalTenantId = "00000000-0000-0000-0000-0000000c0ac4";

    /// <summary>The app registration's client id.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The one tenant that is served. Default without an app id: the local client's.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary><see cref="SingleTenant"/> or <see cref="ManagedIdentity"/>.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The client secret; not needed with a certificate or a managed identity.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>A file with the certificate and its private key: PKCS #12 (.pfx), or PEM (.pem).</summary>
    public string? MicrosoftAppCertificatePath { get; set; }

    /// <summary>The file's password; none by default.</summary>
    public string? MicrosoftAppCertificatePassword { get; set; }

    /// <summary>Of a certificate in the personal store of the account that runs the bot, or of the machine.</summary>
    public string? MicrosoftAppCertificateThumbprint { get; set; }

    public bool HasAppId => !string.IsNullOrWhiteSpace(MicrosoftAppId);

    /// <summary>A certificate proves who the bot is, instead of a secret.</summary>
    public bool HasCertificate => !string.IsNullOrWhiteSpace(MicrosoftAppCertificatePath) || !string.IsNullOrWhiteSpace(MicrosoftAppCertificateThumbprint);

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
            if (options.MicrosoftAppType is not (SingleTenant or ManagedIdentity))
            {
                problems.Add(
                    "MicrosoftAppType must be SingleTenant or UserAssignedMSI: copy \"Bot Type\" from your Azure Bot under Settings > Configuration. Azure "
                    + "registers no multi-tenant bots any more; for an old one, make a new Azure Bot of type Single Tenant in the Azure portal.");
            }

            problems.AddRange(ProblemsOfProof(options));
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        /// <summary>What proves that the bot is the app: one thing, so that nobody wonders which of two is in use.</summary>
        private static IEnumerable<string> ProblemsOfProof(BotIdentityOptions options)
        {
            string?[] proofs = [options.MicrosoftAppPassword, options.MicrosoftAppCertificatePath, options.MicrosoftAppCertificateThumbprint];
            var given = proofs.Count(proof => !string.IsNullOrWhiteSpace(proof));
            if (options.MicrosoftAppType == SingleTenant && given == 0)
            {
                yield return "MicrosoftAppPassword is not set, and no certificate (MicrosoftAppCertificatePath or MicrosoftAppCertificateThumbprint) is: in the Azure "
                    + "portal open your Azure Bot, Settings > Configuration > Manage Password, and make a client secret or upload a certificate there.";
            }

            if (options.MicrosoftAppType == SingleTenant && given > 1)
                yield return "Set only one of MicrosoftAppPassword, MicrosoftAppCertificatePath and MicrosoftAppCertificateThumbprint.";
            if (options.MicrosoftAppType == ManagedIdentity && given > 0)
            {
                yield return "A bot with a managed identity has neither secret nor certificate: leave out MicrosoftAppPassword, MicrosoftAppCertificatePath and "
                    + "MicrosoftAppCertificateThumbprint, or set MicrosoftAppType to SingleTenant if that is what \"Bot Type\" says under Settings > Configuration.";
            }

            if (!string.IsNullOrWhiteSpace(options.MicrosoftAppCertificatePath) && !File.Exists(options.MicrosoftAppCertificatePath))
                yield return $"MicrosoftAppCertificatePath: there is no file {options.MicrosoftAppCertificatePath}.";
        }
    }
}
