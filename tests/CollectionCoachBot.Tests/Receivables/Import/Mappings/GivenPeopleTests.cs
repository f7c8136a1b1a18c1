using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Mappings;

namespace CollectionCoachBot.Tests.Receivables.Import.Mappings;

public class GivenPeopleTests
{
    [Theory]
    [InlineData("张三=ZhangSan@contoso.cn", "张三", "zhangsan@contoso.cn")]
    [InlineData(" M. Keller = {11111111-2222-3333-4444-555555555555} ", "M. Keller", "11111111-2222-3333-4444-555555555555")]
    [InlineData("a=b=x@contoso.cn", "a=b", "x@contoso.cn")]
    [InlineData("EMP0042=", "EMP0042", null)]
    public void Somebody_is_given_on_the_command_line(string said, string name, string? owner)
    {
        var given = Assert.Single(GivenPeople.Of([said]));

        Assert.Equal((name, owner), (given.Key, given.Value));
    }

    [Theory]
    [InlineData("bad-person", "张三")]
    [InlineData("bad-person", "=zhangsan@contoso.cn")]
    [InlineData("person-no-address", "张三=zhangsan")]
    [InlineData("person-twice", "张三=a@contoso.cn", "张三 =b@contoso.cn")]
    [InlineData("person-twice", "Keller=a@contoso.cn", "ＫＥＬＬＥＲ=")]
    public void What_says_nobody_or_two_people_is_refused(string reason, params string[] said) =>
        Assert.Equal(reason, Assert.Throws<LedgerRefusedException>(() => GivenPeople.Of(said)).Key);

    [Fact]
    public void The_same_said_twice_is_said_once() =>
        Assert.Single(GivenPeople.Of(["张三=a@contoso.cn", "张三=A@contoso.cn"]));
}
