using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Receivables;

public sealed class OverdueStagesTests
{
    [Theory]
    [InlineData("M0", "M0")]
    [InlineData("M3", "M3")]
    [InlineData("M3Plus", "M3+")]
    public void A_stage_is_written_as_people_write_it(string stage, string code) => Assert.Equal(code, Enum.Parse<OverdueStage>(stage).Code());
}
