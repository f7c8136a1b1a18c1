using System.Globalization;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>When an invoice is due, counted from the day on which it was issued. Terms that are counted from anything else (delivery, acceptance) aren't read.</summary>
/// <param name="Days">Counted from the day of issue, or from the end of the month.</param>
/// <param name="Months">Counted likewise.</param>
/// <param name="IsFromMonthEnd">From the end of the month of issue.</param>
/// <param name="DayOfMonth">The day of the month that is reached, 31 for its last; null: whatever day is reached.</param>
internal sealed partial record PaymentTerms(int Days, int Months = 0, bool IsFromMonthEnd = false, int? DayOfMonth = null)
{
    private const int MaxDays = 730;
    private const int MaxMonths = 24;

    /// <summary>The last day of any month.</summary>
    private const int Last = 31;

    /// <summary>
    /// Reads "30", "net 30", "30 days", "2/10 net 30", "30 Tage netto", 月结30天, "EOM+30", "10. des Folgemonats", 翌月末, "due on receipt" and the like;
    /// null where anything is left over, or can be meant in two ways.
    /// </summary>
    public static PaymentTerms? Of(string text)
    {
        var said = Spaces().Replace(HalfWidth.Of(text).Trim().ToUpperInvariant(), " ").TrimEnd('.', '。', ';', ',');
        said = Label().Replace(said, "");

        // An early payer's discount changes nothing of when the whole is due.
        said = Discount().Replace(said, "").TrimStart(' ', ',', ';', '，', '、', '/');
        if (AtOnce().IsMatch(said))
            return new PaymentTerms(0);
        if (Following().Match(said) is { Success: true } following)
        {
            var day = following.Groups["day"].Success ? Number(following.Groups["day"]) : Last;
            return day is >= 1 and <= Last ? new PaymentTerms(0, 1, IsFromMonthEnd: true, DayOfMonth: day) : null;
        }

        if (MonthEnd().Match(said) is { Success: true } end && Number(end.Groups["days"]) is <= MaxDays and var after)
            return new PaymentTerms(after, IsFromMonthEnd: true);
        if (InMonths().Match(said) is { Success: true } months && Number(months.Groups["months"]) is >= 1 and <= MaxMonths and var count)
            return new PaymentTerms(0, count);
        return InDays().Match(said) is { Success: true } days && Number(days.Groups["days"]) is <= MaxDays and var number ? new PaymentTerms(number) : null;
    }

    /// <summary>The day on which an invoice of that day is due.</summary>
    public DateOnly DueOn(DateOnly issuedOn)
    {
        var reached = IsFromMonthEnd ? EndOf(issuedOn) : issuedOn;
        if (Months > 0)
            reached = IsFromMonthEnd ? EndOf(new DateOnly(issuedOn.Year, issuedOn.Month, 1).AddMonths(Months)) : reached.AddMonths(Months);
        reached = reached.AddDays(Days);
        return DayOfMonth is { } day ? new DateOnly(reached.Year, reached.Month, Math.Min(day, DateTime.DaysInMonth(reached.Year, reached.Month))) : reached;
    }

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static int Number(Group digits) => digits.Length == 0 ? 0 : digits.Length > 4 ? int.MaxValue : int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private const string DayWord = "(?:DAYS?|D|TAGEN?|天|日|일|日間)";

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?:PAYMENT TERMS?|TERMS?|ZAHLUNGSZIEL|ZAHLBAR|FÄLLIG|账期|帳期|付款条件|支払条件|支払サイト|结算方式|지급조건|결제조건)[:：]? ?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(
        "^(?:[0-9]{1,2}(?:[.,][0-9]{1,2})? ?% ?(?:SKONTO ?)?(?:[/ ,]|WITHIN|IN|BEI|INNERHALB(?: VON)?)* ?[0-9]{1,3} ?" + DayWord + "?(?: SKONTO)?"
        + "|[0-9]{1,3} TAGEN? (?:MIT )?[0-9]{1,2}(?:[.,][0-9]{1,2})? ?%(?: SKONTO)?|[0-9]{1,2}(?:[.,][0-9])?/[0-9]{1,3}(?=[ ,;/]*N))(?=[ ,;/，、]|NET|N/)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Discount();

    [GeneratedRegex(
        "^(?:0|(?:DUE |PAYABLE )?(?:UP)?ON RECEIPT(?: OF INVOICE)?|IMMEDIATE(?:LY)?(?: PAYMENT)?|DUE IMMEDIATELY|CASH|COD|C\\.O\\.D|NET 0|SOFORT(?: FÄLLIG| NETTO| ZAHLBAR| OHNE ABZUG)*|BAR"
        + "|现结|现金|现付|即付|即期|见票即付|立即付款|收到发票付款|現金|現結|現払い|即時|즉시|즉시결제|현금)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtOnce();

    [GeneratedRegex(
        "^(?:(?:ON |BY |DUE )*(?:THE )?(?:(?<day>[0-9]{1,2})(?:ST|ND|RD|TH)?|END) (?:DAY )?(?:OF )?(?:THE )?(?:FOLLOWING|NEXT) MONTH"
        + "|(?:(?:AM|ZUM|BIS) )*(?:(?<day>[0-9]{1,2})\\.?|ENDE) (?:DES |DEN )?(?:FOLGEMONATS?|NÄCHSTEN MONATS)"
        + "|(?:月末締め?、?)?(?:次月|下月|隔月|翌月|익월|다음달) ?(?:(?<day>[0-9]{1,2}) ?[日号일]|底|末|末日|말|말일)(?:前|付|付款|支付|払い?|支払い?|結算|结算|지급|결제)?)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Following();

    [GeneratedRegex(
        "^(?:(?:NET )?(?:EOM|END OF(?: THE)? MONTH|MONTH END)(?: ?[+,]? ?(?<days>[0-9]{1,3})(?: ?" + DayWord + ")?)?"
        + "|(?:NET |N/?)?(?<days>[0-9]{1,3}) ?(?:" + DayWord + " ?)?(?:(?:FROM|AFTER) )?(?:EOM|END OF(?: THE)? MONTH|MONTH END)"
        + "|(?<days>[0-9]{1,3}) TAGEN? (?:AB|NACH) (?:DEM )?MONATSENDE|(?:ZUM )?MONATSENDE(?: ?\\+ ?(?<days>[0-9]{1,3})(?: TAGEN?)?)?"
        + "|(?:月结|月結) ?(?<days>[0-9]{1,3}) ?(?:天|日)?|(?:当月|當月|月)(?:底|末)(?: ?\\+ ?(?<days>[0-9]{1,3}) ?(?:天|日))?|당월 ?말일?|월말)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthEnd();

    [GeneratedRegex("^(?:NET )?(?<months>[0-9]{1,2}) ?(?:MONTHS?|MONATEN?|MONAT|个月|個月|ヶ月|か月|カ月|개월)(?: NETTO| NET)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InMonths();

    [GeneratedRegex(
        "^(?:DUE |PAYABLE )?(?:WITHIN |IN |INNERHALB(?: VON)? |BINNEN )?(?:NETTO |NET ?|N ?/ ?|N)?(?:IN )?(?<days>[0-9]{1,3})"
        + "(?: ?" + DayWord + ")?(?: (?:NETTO|NET|REIN NETTO))?(?: ?(?:内|以内|이내|内付款|付款|FROM INVOICE(?: DATE)?|AFTER INVOICE(?: DATE)?|NACH RECHNUNGSDATUM|AB RECHNUNGSDATUM|OHNE ABZUG))?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InDays();
}
