using CollectionCoachBot.Bot;
using CollectionCoachBot.Imports;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Imports;

public sealed class LedgerApiOptionsTests
{
    private const string Good = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("erp", Good, null)]
    [InlineData("erp", "0123456789abcdef0123456789abcde", "too easy")]
    [InlineData("erp", "abababababababababababababababababab", "too easy")]
    [InlineData("erp", "", "too easy")]
    [InlineData("erp", "0123456789abcdef 0123456789abcdef", "visible ASCII")]
    [InlineData("erp", "0123456789abcdef0123456789abcdeé", "visible ASCII")]
    [InlineData("e:p", Good, "isn't a name")]
    public void A_key_must_be_hard_to_guess_and_is_never_told(string name, string key, string? problem)
    {
        var result = Validate(new LedgerApiOptions { Keys = { [name] = key } });

        Assert.Equal(problem is null, result.Succeeded);
        if (problem is not null)
        {
            Assert.Contains(problem, result.FailureMessage, StringComparison.Ordinal);
            Assert.True(key.Length == 0 || !result.FailureMessage!.Contains(key, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Two_names_may_not_share_a_key() =>
        Assert.Contains("the same key", Validate(new LedgerApiOptions { Keys = { ["a"] = Good, ["b"] = Good } }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void An_app_needs_a_tenant_and_an_audience()
    {
        var options = new LedgerApiOptions { Apps = { "11111111-2222-3333-4444-555555555555", "ERP" } };

        var message = Validate(options).FailureMessage;

        Assert.Contains("\"ERP\" isn't an app's client id", message, StringComparison.Ordinal);
        Assert.Contains("needs MicrosoftAppTenantId", message, StringComparison.Ordinal);
        Assert.Contains("needs LedgerApi:Audience", message, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Validate(LedgerApiOptions options) =>
        new LedgerApiOptions.Validator(Options.Create(new BotIdentityOptions())).Validate(null, options);
}
