using System.Globalization;
using CollectionCoachBot.Delegations;

namespace CollectionCoachBot.Tests.Delegations;

/// <summary>On Monday, November 23, 2026.</summary>
public sealed class DelegationWishTests
{
    [Theory]
    [InlineData("Li Si until Dec 1", null, "Li Si", "2026-12-01")]
    [InlineData("to lisi@contoso.cn till next Friday", null, "lisi@contoso.cn", "2026-12-04")]
    [InlineData("李四 到12月1日", null, "李四", "2026-12-01")]
    [InlineData("李四到下周五", null, "李四", "2026-12-04")]
    [InlineData("由李四代理", null, "李四代理", null)]
    [InlineData("李四", null, "李四", null)]
    [InlineData("Zhang to Li until Dec 1", "Zhang", "Li", "2026-12-01")]
    [InlineData("张三 由 李四 到12月1日", "张三", "李四", "2026-12-01")]
    [InlineData("张三交给李四两周后", "张三", "李四", "2026-12-07")]
    [InlineData("Tom Otto", null, "Tom Otto", null)]
    public void Who_is_away_who_stands_in_and_until_when_are_told_apart(string typed, string? away, string substitute, string? until)
    {
        var wish = DelegationWish.Read(typed, new DateOnly(2026, 11, 23));

        Assert.Equal((away, substitute, until), (wish.Away, wish.Substitute, wish.UntilOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
