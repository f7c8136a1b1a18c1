using CollectionCoachBot.Summaries;

namespace CollectionCoachBot.Tests.Summaries;

public sealed class ScheduleTextTests
{
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("monday 9:00", "Monday", "09:00", null)]
    [InlineData("every Monday at 9:00", "Monday", "09:00", null)]
    [InlineData("Fridays 4:30 pm", "Friday", "16:30", null)]
    [InlineData("tue 12am", "Tuesday", "00:00", null)]
    [InlineData("wednesday at 12 p.m.", "Wednesday", "12:00", null)]
    [InlineData("thurs at 8", "Thursday", "08:00", null)]
    [InlineData("Sunday", "Sunday", null, null)]
    [InlineData("18:05", null, "18:05", null)]
    [InlineData("saturday 9:00 Europe/Berlin", "Saturday", "09:00", "Europe/Berlin")]
    [InlineData("mon 9:00 america/new_york", "Monday", "09:00", "America/New_York")]
    [InlineData("9:00 in New York", null, "09:00", "America/New_York")]
    [InlineData("monday 9:00 UTC+8", "Monday", "09:00", "Etc/GMT-8")]
    [InlineData("monday 9:00 Beijing time", "Monday", "09:00", "Asia/Shanghai")]
    [InlineData("UTC", null, null, "Etc/UTC")]
    [InlineData("周一 9:00", "Monday", "09:00", null)]
    [InlineData("周一9点", "Monday", "09:00", null)]
    [InlineData("每周一上午9点", "Monday", "09:00", null)]
    [InlineData("每个星期五下午四点半", "Friday", "16:30", null)]
    [InlineData("礼拜天晚上8点一刻", "Sunday", "20:15", null)]
    [InlineData("周日中午12点", "Sunday", "12:00", null)]
    [InlineData("周三下午两点", "Wednesday", "14:00", null)]
    [InlineData("周三下午12点半", "Wednesday", "12:30", null)]
    [InlineData("周三晚上21点", "Wednesday", "21:00", null)]
    [InlineData("周三傍晚六点", "Wednesday", "18:00", null)]
    [InlineData("周三凌晨12点", "Wednesday", "00:00", null)]
    [InlineData("周三中午一点", "Wednesday", "13:00", null)]
    [InlineData("monday 9:00 Etc/GMT-8", "Monday", "09:00", "Etc/GMT-8")]
    [InlineData("周四十点二十分", "Thursday", "10:20", null)]
    [InlineData("周四，二十三点整", "Thursday", "23:00", null)]
    [InlineData("每周二 下午3:15", "Tuesday", "15:15", null)]
    [InlineData("每周五9点 北京时间", "Friday", "09:00", "Asia/Shanghai")]
    [InlineData("周一 9:00 Europe/Berlin", "Monday", "09:00", "Europe/Berlin")]
    public void Day_time_and_zone_are_read_in_both_languages(string text, string? day, string? time, string? zone)
    {
        var wish = ScheduleText.Read(text);

        Assert.Null(wish.NotUnderstood);
        Assert.Equal((day, time, zone), (wish.Day?.ToString(), wish.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), wish.TimeZone));
    }

    [Theory]
    [InlineData("monday 25:00")]
    [InlineData("monday 13:00 pm")]
    [InlineData("周一 9:61")]
    [InlineData("周一25点")]
    [InlineData("周一晚上12点")]
    [InlineData("周一晚上1点")]
    [InlineData("周一上午两点")]
    [InlineData("周一凌晨九点")]
    [InlineData("周一下午3:15 pm")]
    [InlineData("monday 9:00 ../Europe/Berlin")]
    [InlineData("someday")]
    [InlineData("monday 9:00 Mars/Olympus")]
    [InlineData("monday 9:00 UTC+44")]
    [InlineData("华信建材")]
    [InlineData("month")]
    [InlineData("9:00:00")]
    public void What_is_no_day_time_or_zone_is_said_back(string text) => Assert.NotNull(ScheduleText.Read(text).NotUnderstood);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("China Standard Time", "Asia/Shanghai")]
    [InlineData("Customized Time Zone", null)]
    public void A_zone_is_kept_by_its_iana_name_whatever_the_system_calls_it(string systemId, string? iana) => Assert.Equal(iana, TimeZones.Iana(systemId));
}
