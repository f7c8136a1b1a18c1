using CollectionCoachBot.Receivables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Receivables;

public sealed class ReceivablesOptionsTests
{
    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        var options = Bound();

        Assert.Equal(("Asia/Shanghai", 30, 60, 90, 1_000m, 0.01m), (
            options.TimeZone, options.Stages.M1LastDay, options.Stages.M2LastDay, options.Stages.M3LastDay, options.Tolerance.Amount, options.Tolerance.Share));
    }

    [Theory]
    [InlineData("Receivables:TimeZone", "Mars/Olympus", "Mars/Olympus")]
    [InlineData("Receivables:Stages:M1LastDay", "60", "M1LastDay (60) < M2LastDay (60)")]
    [InlineData("Receivables:Stages:M3LastDay", "0", "M3LastDay")]
    [InlineData("Receivables:Tolerance:Share", "2", "Share")]
    [InlineData("Receivables:Tolerance:Amount", "-1", "Amount")]
    public void What_makes_no_sense_is_refused_by_name(string key, string value, string named)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Bound((key, value)));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static ReceivablesOptions Bound(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddReceivables(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<ReceivablesOptions>>().Value;
    }
}
