using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>
/// The ledger's day where a title above the headings says it: "As of November 20, 2026", 截至2026年11月20日, "Stichtag: 20.11.2026", or "Report date"
/// with the day in the next cell. Without it a list that was printed last week would count as today's.
/// </summary>
/// <param name="Line">The title's.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Cell">What it can mean.</param>
internal sealed record TitleDay(int Line, string Text, DateCell Cell)
{
    /// <summary>No title that says it is longer.</summary>
    private const int MaxTitle = 200;

    /// <summary>Nor the words for it.</summary>
    private const int MaxWords = 24;

    private const string Around = " :：-–(（[【,，";
    private const string Behind = " )）]】,，;；、。";

    /// <summary>The earliest, since a list may also say when it was printed; null: no title says any.</summary>
    public static TitleDay? Of(IEnumerable<RawRow> titles, LedgerVocabulary vocabulary) =>
        All(titles, vocabulary).MinBy(title => Enum.GetValues<DateOrder>().Select(order => title.Cell[order]).OfType<DateOnly>().Min());

    private static IEnumerable<TitleDay> All(IEnumerable<RawRow> titles, LedgerVocabulary vocabulary)
    {
        foreach (var title in titles)
        {
            for (var i = 0; i < title.Values.Length; i++)
            {
                if (title.Values[i].Length is > 0 and <= MaxTitle && (Within(title.Values[i], vocabulary) ?? Beside(title, i, vocabulary)) is { } found)
                    yield return new TitleDay(title.Line, found.Text, found.Cell);
            }
        }
    }

    /// <summary>Words and day in one cell: the longest text behind the words that is a date.</summary>
    private static (string Text, DateCell Cell)? Within(string title, LedgerVocabulary vocabulary)
    {
        for (var at = 2; at < title.Length; at++)
        {
            // A day begins with a digit or a month's name: a long title isn't looked through character by character.
            if (!(char.IsDigit(title[at]) || char.IsAsciiLetter(title[at])) || IsMiddle(title, at))
                continue;
            var words = title[..at].TrimEnd(Around.ToCharArray());
            if (!EndsWithWords(words, vocabulary))
                continue;
            for (var end = title.Length; end > at + 5; end--)
            {
                if ((end == title.Length || Behind.Contains(title[end], StringComparison.Ordinal)) && DateText.Of(title[at..end].Trim()) is { } cell)
                    return (title[at..end].Trim(), cell);
            }
        }

        return null;
    }

    private static (string Text, DateCell Cell)? Beside(RawRow title, int at, LedgerVocabulary vocabulary) =>
        IsDay(title.Values[at].TrimEnd(Around.ToCharArray()), vocabulary) && title.Values.Skip(at + 1).FirstOrDefault(value => value.Length > 0) is { } next && DateText.Of(next) is { } cell
            ? (next, cell)
            : null;

    /// <summary>Within a word or a number nothing begins; a Chinese character and a digit stand together without a space.</summary>
    private static bool IsMiddle(string title, int at) =>
        char.IsAsciiDigit(title[at]) ? char.IsAsciiDigit(title[at - 1]) : char.IsLetter(title[at - 1]) && char.IsAscii(title[at]);

    private static bool EndsWithWords(string text, LedgerVocabulary vocabulary)
    {
        for (var from = Math.Max(0, text.Length - MaxWords); from < text.Length - 1; from++)
        {
            if ((from == 0 || !IsMiddle(text, from)) && IsDay(text[from..], vocabulary))
                return true;
        }

        return false;
    }

    private static bool IsDay(string words, LedgerVocabulary vocabulary) => words.Length is > 1 and <= MaxWords && vocabulary.Column(words)?.Field == LedgerField.AsOf;
}
