using CollectionCoachBot.Claims.Interest;

namespace CollectionCoachBot.Tests.Claims.Interest;

public class InterestFormValuesTests
{
    [Theory]
    [InlineData("Day", "0.05%", RatePeriod.Day, "0.05")]
    [InlineData("Year", "12", RatePeriod.Year, "12")]
    [InlineData("Day", "3", RatePeriod.Day, "3")]
    [InlineData("Year", "100", RatePeriod.Year, "100")]
    internal void A_rate_with_its_period_is_taken(string choice, string percent, RatePeriod per, string read) =>
        Assert.Equal((null, true, new AgreedInterest(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture), per, "8.2")), new InterestFormValues(choice, percent, "8.2").Read());

    [Theory]
    [InlineData("none", true)]
    [InlineData("unknown", false)]
    public void No_rate_and_not_known_are_two_answers(string choice, bool isKnown) =>
        Assert.Equal((null, isKnown, null), new InterestFormValues(choice, null, null).Read());

    [Theory]
    [InlineData("Day", null, "claims.problem-percent")]
    [InlineData("Day", "some", "claims.problem-percent")]
    [InlineData("Day", "3.01", "claims.problem-too-high")] // a rate per year, most likely
    [InlineData("Year", "100.5", "claims.problem-too-high")]
    [InlineData("none", "0.05", "claims.problem-period")]
    [InlineData("unknown", "0.05", "claims.problem-period")]
    [InlineData("Month", "0.05", "claims.rate-choose")]
    [InlineData("1", "0.05", "claims.rate-choose")]
    public void What_does_not_fit_together_is_refused_with_its_reason(string choice, string? percent, string problem) =>
        Assert.Equal(problem, new InterestFormValues(choice, percent, null).Read().Problem);
}
