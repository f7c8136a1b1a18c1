using System.ComponentModel.DataAnnotations;
using CollectionCoachBot.Worklist;
using Microsoft.Extensions.Configuration;

namespace CollectionCoachBot.Tests.Worklist;

public sealed class WorklistOptionsTests
{
    [Fact]
    public void What_is_configured_of_a_currency_leaves_the_others_as_they_are()
    {
        var options = Bound(("Sizes:EUR:Middle", "1"), ("Sizes:EUR:Large", "2"), ("Sizes:EUR:VeryLarge", "3"), ("OtherSizes:Middle", "5"), ("M1", "7"));

        Assert.Equal(
            (AmountSize.Large, AmountSize.Middle, AmountSize.Middle, 7, 20),
            (options.SizesOf("EUR").Of(2m), options.SizesOf("CNY").Of(20_000m), options.SizesOf("USD").Of(5m), options.M1, options.M2));
        Assert.Empty(FaultsOf(options));
    }

    [Theory]
    [InlineData("M1", "-1", "M1")]
    [InlineData("PromiseAhead", "5", "PromiseAhead")]
    [InlineData("Sizes:CNY:Middle", "300000", "Worklist:Sizes:CNY")]
    [InlineData("Sizes:EUR:Middle", "1", "Worklist:Sizes:EUR")]
    [InlineData("OtherSizes:Middle", "0", "Worklist:OtherSizes")]
    public void What_makes_no_sense_is_refused_by_its_name(string key, string value, string named) =>
        Assert.Contains(named, Assert.Single(FaultsOf(Bound((key, value)))).ErrorMessage, StringComparison.Ordinal);

    private static WorklistOptions Bound(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build().Get<WorklistOptions>()!;

    private static List<ValidationResult> FaultsOf(WorklistOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }
}
