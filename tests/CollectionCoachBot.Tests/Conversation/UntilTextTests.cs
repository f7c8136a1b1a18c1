using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Tests.Conversation;

/// <summary>On Monday, November 23, 2026.</summary>
public sealed class UntilTextTests
{
    [Theory]
    [InlineData("Huaxin waiting for acceptance until Dec 1", "Huaxin waiting for acceptance", "2026-12-01")]
    [InlineData("Huaxin until Dec 1: waiting for acceptance", "Huaxin waiting for acceptance", "2026-12-01")]
    [InlineData("C001 waiting till next Friday.", "C001 waiting", "2026-12-04")]
    [InlineData("C001 they move office, in 2 weeks", "C001 they move office,", "2026-12-07")]
    [InlineData("C001 until they sign", "C001 until they sign", null)]
    [InlineData("C001 until they sign until Dec 1, 2026", "C001 until they sign", "2026-12-01")]
    [InlineData("华信建材 等验收 到12月1日", "华信建材 等验收", "2026-12-01")]
    [InlineData("华信建材到下周五 等验收", "华信建材 等验收", "2026-12-04")]
    [InlineData("华信建材 等对账，至12月1日为止", "华信建材 等对账", "2026-12-01")]
    [InlineData("华信建材 老板出差两周后", "华信建材 老板出差", "2026-12-07")]
    [InlineData("华信建材 资料没到", "华信建材 资料没到", null)]
    [InlineData("Until Trading", "Until Trading", null)]
    [InlineData("", "", null)]
    public void The_day_is_taken_out_wherever_it_stands(string typed, string words, string? day)
    {
        var (rest, until) = UntilText.Split(typed, new DateOnly(2026, 11, 23));

        Assert.Equal((words, day), (rest, until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
