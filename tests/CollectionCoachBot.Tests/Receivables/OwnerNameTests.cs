using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Receivables;

public sealed class OwnerNameTests
{
    [Theory]
    [InlineData("ZhangSan@contoso.cn", "zhangsan@contoso.cn")]
    [InlineData(" 0A0B0C0D-1111-2222-3333-444455556666 ", "0a0b0c0d-1111-2222-3333-444455556666")]
    [InlineData("{0a0b0c0d-1111-2222-3333-444455556666}", "0a0b0c0d-1111-2222-3333-444455556666")]
    [InlineData("张三", null)]
    [InlineData("zhang san@contoso.cn", null)]
    [InlineData("@contoso.cn", null)]
    [InlineData("0a0b0c0d111122223333444455556666", null)] // an id without hyphens may be anything
    [InlineData("", null)]
    public void An_owner_is_an_address_or_an_object_id(string typed, string? kept) => Assert.Equal(kept, OwnerName.Read(typed));
}
