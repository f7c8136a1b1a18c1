using CollectionCoachBot.Bot;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CollectionCoachBot.Tests.Bot;

public sealed class BotIdentityOptionsTests
{
    private const string Id = "12345678-1234-1234-1234-123456789abc";

    private static readonly string CertificateFile = typeof(BotIdentityOptionsTests).Assembly.Location;

    [Theory]
    [InlineData("SingleTenant", "secret", null, null)]
    [InlineData("SingleTenant", null, "file", null)]
    [InlineData("SingleTenant", null, null, "A1B2")]
    [InlineData("UserAssignedMSI", null, null, null)]
    public void An_identity_with_one_proof_is_whole(string type, string? password, string? certificate, string? thumbprint)
    {
        var options = Options(type, password, certificate is null ? null : CertificateFile, thumbprint);

        Assert.Empty(Problems(options));
    }

    [Theory]
    [InlineData("SingleTenant", null, null, null, "MicrosoftAppPassword is not set")]
    [InlineData("SingleTenant", " ", null, null, "Manage Password")]
    [InlineData("SingleTenant", "secret", null, "A1B2", "Set only one")]
    [InlineData("SingleTenant", null, "/nowhere/bot.pfx", null, "there is no file /nowhere/bot.pfx")]
    [InlineData("UserAssignedMSI", "secret", null, null, "neither secret nor certificate")]
    [InlineData("MultiTenant", "secret", null, null, "no multi-tenant bots any more")]
    [InlineData(null, "secret", null, null, "MicrosoftAppType must be")]
    public void What_is_missing_or_too_much_is_named(string? type, string? password, string? certificate, string? thumbprint, string problem)
    {
        var problems = Problems(Options(type, password, certificate, thumbprint));

        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_id_says_where_it_is_found()
    {
        var options = Options("SingleTenant", "secret", null, null);
        (options.MicrosoftAppId, options.MicrosoftAppTenantId) = ("my-bot", "contoso");

        var problems = Problems(options);

        Assert.Equal(["MicrosoftAppId", "MicrosoftAppTenantId"], problems.Select(problem => problem.Split(' ')[0]));
        Assert.All(problems, problem => Assert.Contains("Settings > Configuration", problem, StringComparison.Ordinal));
    }

    private static BotIdentityOptions Options(string? type, string? password, string? certificate, string? thumbprint) => new()
    {
        MicrosoftAppId = Id,
        MicrosoftAppTenantId = Id,
        MicrosoftAppType = type,
        MicrosoftAppPassword = password,
        MicrosoftAppCertificatePath = certificate,
        MicrosoftAppCertificateThumbprint = thumbprint,
    };

    private static List<string> Problems(BotIdentityOptions options) =>
        [.. new BotIdentityOptions.Validator(new HostingEnvironment { EnvironmentName = Environments.Production }).Validate(null, options).Failures ?? []];
}
