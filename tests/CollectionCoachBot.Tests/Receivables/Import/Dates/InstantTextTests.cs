using System.Globalization;
using CollectionCoachBot.Receivables.Import.Dates;

namespace CollectionCoachBot.Tests.Receivables.Import.Dates;

public sealed class InstantTextTests : IDisposable
{
    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("2026-09-29T16:00:00Z", "Asia/Shanghai", "2026-09-30")]
    [InlineData("2026-09-29T15:59:59.999Z", "Asia/Shanghai", "2026-09-29")]
    [InlineData("2026-09-30T00:00:00Z", "America/New_York", "2026-09-30")]
    [InlineData("2026-09-30T04:00:00Z", "America/New_York", "2026-09-30")]
    [InlineData("2026-09-30T00:00:00+08:00", "Europe/Berlin", "2026-09-30")]
    [InlineData("2026-09-30T22:00:00Z", "Europe/Berlin", "2026-10-01")]
    [InlineData("2026-09-30T22:00:00", "Asia/Shanghai", null)]
    [InlineData("2026-09-30", "Asia/Shanghai", null)]
    [InlineData("2026-02-30T16:00:00Z", "Asia/Shanghai", null)]
    public void An_instant_is_a_day_in_the_zone_of_the_business(string text, string zone, string? day) => Assert.Equal(
        day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), InstantText.DayIn(TimeZoneInfo.FindSystemTimeZoneById(zone), text));

    [Fact]
    public async Task A_file_of_instants_is_due_on_the_day_meant()
    {
        await _test.TakeAsync("Customer,Invoice,Issue date,Due,Amount,Currency\nA,1,2026-08-01T02:13:44Z,2026-09-29T16:00:00Z,5,CNY\n");

        Assert.Equal(["A 1/1 2026-09-30 5/5 CNY"], _test.Receivables());
    }
}
