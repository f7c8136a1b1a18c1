using System.Globalization;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Texts;

/// <summary>Amounts and dates in the form of a language.</summary>
internal static class Figures
{
    /// <summary>In writing: <c>380,000.00元</c> for yuan in Chinese, else the code first: <c>USD 4,284.29</c>, <c>JPY 5,000,000</c>, <c>KWD 1,000.000</c>.</summary>
    public static string Money(decimal amount, string currency, Language language)
    {
        var figure = amount.ToString(InWriting(currency), CultureInfo.InvariantCulture);
        return language == Language.Chinese && currency == "CNY" ? figure + "元" : $"{currency} {figure}";
    }

    /// <summary>As it is said: <c>38万</c>, <c>5.2万</c> where that is exact to the hundred; else as in writing without empty decimals.</summary>
    public static string SpokenMoney(decimal amount, string currency, Language language)
    {
        if (language == Language.Chinese && currency == "CNY" && amount >= 10_000m && amount % 100m == 0m)
            return (amount / 10_000m).ToString("0.##", CultureInfo.InvariantCulture) + "万";
        var figure = amount.ToString(amount % 1m == 0m ? "#,##0" : InWriting(currency), CultureInfo.InvariantCulture);
        return language == Language.Chinese && currency == "CNY" ? figure + "元" : $"{currency} {figure}";
    }

    /// <summary>As many decimals as the currency's smallest coin has (ISO 4217). Where there is none, what a ledger has all the same isn't hidden.</summary>
    private static string InWriting(string currency) => currency switch
    {
        "CLP" or "ISK" or "JPY" or "KRW" or "PYG" or "RWF" or "UGX" or "VND" or "XAF" or "XOF" or "XPF" => "#,##0.##",
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => "#,##0.000",
        _ => "#,##0.00",
    };

    /// <summary><c>12月5日（周六）</c>, <c>Sat, Dec 5</c>; with the year where it isn't the year of <paramref name="today"/>.</summary>
    public static string Date(DateOnly date, DateOnly today, Language language)
    {
        var year = date.Year == today.Year ? "" : language == Language.Chinese ? $"{date.Year}年" : $", {date.Year}";
        return language == Language.Chinese
            ? year + date.ToString("M月d日（ddd）", language.Culture())
            : date.ToString("ddd, MMM d", CultureInfo.InvariantCulture) + year;
    }

    /// <summary>From a date on: <c>12月5日（周六）起</c>, <c>from Sat, Dec 5</c>.</summary>
    public static string FromDate(DateOnly date, DateOnly today, Language language) =>
        language == Language.Chinese ? Date(date, today, language) + "起" : "from " + Date(date, today, language);

    /// <summary>Day and time of day as they are in <paramref name="zone"/>: <c>12月5日（周六） 09:30</c>, <c>Sat, Dec 5 09:30</c>.</summary>
    public static string Moment(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, Language language) =>
        Moment(at, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), zone, language);

    /// <inheritdoc cref="Moment(DateTimeOffset, DateTimeOffset, TimeZoneInfo, Language)"/>
    public static string Moment(DateTimeOffset at, DateOnly today, TimeZoneInfo zone, Language language)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        return Date(DateOnly.FromDateTime(local), today, language) + local.ToString(" HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>The same in both languages, for "as of": <c>2026-11-20</c>.</summary>
    public static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
