using CollectionCoachBot.Receivables;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Tests.Wording;

public sealed class StageAndTextTests
{
    [Theory]
    [InlineData("M3 周五前付", OverdueStage.M3, "周五前付")]
    [InlineData("m3+：周五前付", OverdueStage.M3Plus, "周五前付")]
    [InlineData("M3Plus pay by Friday", OverdueStage.M3Plus, "pay by Friday")]
    [InlineData("M0", OverdueStage.M0, "")]
    [InlineData("M30 pumps are late", null, "M30 pumps are late")]
    [InlineData("pay by Friday", null, "pay by Friday")]
    internal void A_stage_in_front_is_taken_off(string typed, OverdueStage? stage, string text)
    {
        Assert.Equal((stage, text), StageAndText.Of(typed));
    }
}
