using System.Buffers;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>
/// A cell with an amount taken apart: "¥1,234.56", "(1.234,56 EUR)", "1.234,56-", "CNY 1,234.56 CR", "–" for nothing. What the digits are worth
/// only their column can tell.
/// </summary>
/// <param name="Digits">Digits, points, commas and what groups them; one width, spaces and apostrophes of one kind.</param>
/// <param name="IsNegative">A minus before or behind, brackets, or a word for a credit.</param>
/// <param name="Currencies">What its sign or code can mean; none: it has none.</param>
/// <param name="IsPercent">It is no amount but a share.</param>
/// <param name="Unit">What a 1 in it is, where it says so itself (3.8万); null: nothing of it.</param>
internal readonly record struct AmountCell(string Digits, bool IsNegative, IReadOnlyList<string> Currencies, bool IsPercent, decimal? Unit)
{
    /// <summary>In Japan a triangle is the minus.</summary>
    private const string Dashes = "-–—−‐‑△▲";

    private static readonly SearchValues<char> Plainest = SearchValues.Create("0123456789.,");
    private static readonly SearchValues<char> InDigits = SearchValues.Create("0123456789., '");

    /// <summary>Null: it is no amount, be it that a word in it isn't known or that it is negative twice.</summary>
    public static AmountCell? Of(string text, MoneyWords words)
    {
        if (!HasMore(text))
            return text.AsSpan().ContainsAnyInRange('0', '9') ? new AmountCell(text, false, [], false, null) : null;
        var cell = Plain(text);
        if (cell.All(c => c is '-' or ' '))
            return new AmountCell("0", false, [], false, null);
        var (first, last) = (cell.AsSpan().IndexOfAnyInRange('0', '9'), cell.AsSpan().LastIndexOfAnyInRange('0', '9'));
        if (first < 0)
            return null;

        // .50 is half of one; Rs.50 are fifty.
        if (first > 0 && cell[first - 1] is '.' or ',' && (first == 1 || !char.IsLetter(cell[first - 2])))
            first--;
        var (before, digits, after) = (cell[..first], cell[first..(last + 1)], cell[(last + 1)..]);

        // 100,- and 100.-- are a hundred and no cents.
        if (after is ['.' or ',', '-', ..])
            after = after[1..].TrimStart('-');
        return digits.AsSpan().ContainsAnyExcept(InDigits) ? null : Around(before, digits, after, words);
    }

    /// <summary>Whether something stands in it besides digits, points and commas, as in most amounts nothing does.</summary>
    public static bool HasMore(string text) => text.AsSpan().ContainsAnyExcept(Plainest);

    private static AmountCell? Around(string before, string digits, string after, MoneyWords words)
    {
        var (minus, brackets) = (Count(before + after, '-'), (Count(before, '('), Count(after, ')')));
        if (minus > 1 || brackets is not ((0, 0) or (1, 1)) || before.Contains(')', StringComparison.Ordinal) || after.Contains('(', StringComparison.Ordinal))
            return null;
        var negatives = minus + brackets.Item1;
        IReadOnlyList<string> currencies = [];
        decimal? unit = null;
        var isPercent = false;
        foreach (var word in (before + " " + after).Split([' ', '-', '(', ')', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "%")
                isPercent = true;
            else if (words.Side(word) is { } isCredit)
                negatives += isCredit ? 1 : 0;
            else if (currencies.Count == 0 && words.CurrenciesOf(word) is { Count: > 0 } found)
                currencies = found;
            else if (unit is null && words.UnitOf(word) is { Unit: { } scale } known && (currencies.Count == 0 || known.Currency is null))
                (unit, currencies) = (scale, known.Currency is null ? currencies : [known.Currency]);
            else
                return null;
        }

        return negatives > 1 ? null : new AmountCell(digits, negatives == 1, currencies, isPercent, unit == 1m ? null : unit);
    }

    /// <summary>One width; one kind of space, dash and apostrophe.</summary>
    private static string Plain(string text) => string.Create(text.Length, HalfWidth.Of(text), (plain, wide) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = wide[i] switch
            {
                '\u00A0' or '\u202F' or '\u2009' or '\u2007' or '\u3000' or '\t' => ' ',
                '’' or '´' or '`' or '‘' => '\'',
                var dash when Dashes.Contains(dash, StringComparison.Ordinal) => '-',
                var other => other,
            };
        }
    }).Trim();

    private static int Count(string text, char sign) => text.Count(c => c == sign);
}
