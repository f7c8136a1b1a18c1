using CollectionCoachBot.Customers;

namespace CollectionCoachBot.Tests.Customers;

public class MonthDayTests
{
    [Theory]
    [InlineData("25", 25)]
    [InlineData(" ２５号 ", 25)]
    [InlineData("每月5日", 5)]
    [InlineData("1st", 1)]
    [InlineData("the 3rd", 3)]
    [InlineData("月底", 31)]
    [InlineData("End of month", 31)]
    [InlineData(null, null)]
    public void A_day_is_read_as_people_write_it(string? typed, int? day)
    {
        Assert.True(MonthDay.TryRead(typed, out var read));
        Assert.Equal(day, read);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("32")]
    [InlineData("25-28")]
    [InlineData("5 or 20")]
    [InlineData("月中")]
    [InlineData("1.5")]
    [InlineData("\ud800")]
    public void What_is_not_one_day_is_refused(string typed) => Assert.False(MonthDay.TryRead(typed, out _));
}
