using System.Globalization;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>
/// Reads an instant as programs exchange it: 2026-09-29T16:00:00Z is midnight of the 30th in Shanghai, so the day meant is the 30th. Midnight by
/// the offset that stands there is how a mere date is written, and stays its day.
/// </summary>
internal static class InstantText
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    /// <summary>The day in a zone; null: the text is no instant with an offset, or there is no zone.</summary>
    public static DateOnly? DayIn(TimeZoneInfo? zone, string text) =>
        zone is not null && text.Length >= 20 && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-')
        && DateTimeOffset.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? DateOnly.FromDateTime(instant.TimeOfDay == TimeSpan.Zero ? instant.DateTime : TimeZoneInfo.ConvertTime(instant, zone).DateTime)
            : null;
}
