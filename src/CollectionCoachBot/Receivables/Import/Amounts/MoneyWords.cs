using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Import.Tables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>The words and signs that stand beside amounts: currencies, what a 1 counts (万元, T€, in thousands), credit or debit. Part of LedgerVocabulary.yaml.</summary>
internal sealed partial class MoneyWords
{
    private readonly FrozenDictionary<string, string> _currencies;
    private readonly FrozenDictionary<string, string[]> _signs;
    private readonly FrozenDictionary<string, decimal> _units;

    /// <summary>Letters that mean a thousand or a million only beside a currency: T€.</summary>
    private readonly FrozenDictionary<string, decimal> _letters;
    private readonly FrozenSet<string> _ordinary;
    private readonly FrozenSet<string> _credits;
    private readonly FrozenSet<string> _debits;

    public MoneyWords(LedgerVocabularyFile file)
    {
        var codes = file.Currencies.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _currencies = codes.Select(code => (Word: Key(code), Code: code))
            .Concat(file.CurrencyNames.SelectMany(entry => entry.Value.Select(word => (Word: CurrencyKey(word), Code: entry.Key))))
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Code, StringComparer.Ordinal);
        _signs = file.CurrencySigns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        (_units, _letters) = (Units(file.Units), Units(file.UnitLetters));
        _ordinary = file.CodesThatAreWords.ToFrozenSet(StringComparer.Ordinal);
        (_credits, _debits) = (file.Credits.ToFrozenSet(StringComparer.OrdinalIgnoreCase), file.Debits.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The ISO code, or null where it is no currency that we know.</summary>
    public string? Currency(string value) => _currencies.GetValueOrDefault(CurrencyKey(value));

    /// <summary>What a sign, code or name can mean; none: it is none of them.</summary>
    public IReadOnlyList<string> CurrenciesOf(string word) =>
        _signs.TryGetValue(word, out var several) ? several : Currency(word.TrimEnd('.')) is { } one ? [one] : [];

    /// <summary>Whether the word behind an amount makes it a credit (true) or a debit; null: it is neither.</summary>
    public bool? Side(string word) => _credits.Contains(word) ? true : _debits.Contains(word) ? false : null;

    /// <summary>What a 1 is under 万元, thousands of EUR, T€, EUR; null: the text says nothing of it.</summary>
    public (decimal? Unit, string? Currency)? UnitOf(string text)
    {
        var written = Filler().Replace(HalfWidth.Of(text), "").Trim('(', ')');
        var key = written.ToLowerInvariant();
        if (key.Length is 0 or > 40 || key.Length != written.Length)
            return null;
        if (_units.TryGetValue(key, out var unit))
            return (unit, null);
        if (Named(written) is { Count: > 0 } currencies)
            return (null, currencies.Count == 1 ? currencies[0] : null);
        foreach (var (scales, at) in new[] { _units, _letters }.SelectMany(scales => Enumerable.Range(1, key.Length - 1).Select(at => (scales, at))))
        {
            if (scales.TryGetValue(key[..at], out unit) && Named(written[at..]) is { Count: > 0 } behind)
                return (unit, behind.Count == 1 ? behind[0] : null);
            if (scales.TryGetValue(key[at..], out unit) && Named(written[..at]) is { Count: > 0 } before)
                return (unit, before.Count == 1 ? before[0] : null);
        }

        return null;
    }

    /// <summary>What a title above the headings says that all amounts count in; null: nothing.</summary>
    public (decimal? Unit, string? Currency)? UnitIn(string title)
    {
        if (title.Length > 200)
            return null;
        foreach (Match said in Stated().Matches(title))
        {
            var phrase = said.Groups["unit"].Value;
            if ((UnitOf(phrase) ?? UnitOf(phrase.Split(' ')[0])) is { } unit && !IsSmallCode(phrase.Split(' ')[0]))
                return unit;
        }

        return null;
    }

    /// <summary>Total all and Amount try name no Albanian or Turkish money.</summary>
    private IReadOnlyList<string> Named(string written) => _ordinary.Contains(written) ? [] : CurrenciesOf(written);

    /// <summary>In a sentence a code counts only in capitals.</summary>
    private static bool IsSmallCode(string word) => word.Length == 3 && word.All(char.IsAsciiLetter) && word.Any(char.IsAsciiLetterLower);

    private static FrozenDictionary<string, decimal> Units(Dictionary<string, decimal> words) =>
        words.ToFrozenDictionary(entry => UnitKey(entry.Key), entry => entry.Value, StringComparer.Ordinal);

    private static string UnitKey(string text) =>
        Filler().Replace(HalfWidth.Of(text).ToLowerInvariant(), "").Trim('(', ')');

    private static string Key(string text) => SearchText.Of(text).Text;

    /// <summary>A currency may be nothing but a sign, which the usual form would drop.</summary>
    private static string CurrencyKey(string text) => Key(text) is { Length: > 0 } key && !text.Contains('$', StringComparison.Ordinal) ? key : text.Trim().ToLowerInvariant();

    [GeneratedRegex(@"\bof\b|[\s.'’,_]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filler();

    /// <summary>Not every 单位 is one: 编制单位 is a company.</summary>
    [GeneratedRegex(@"(单位|單位|単位|단위|币种|幣種|通貨|통화|\bcurrency|währung|\bunits?|\bin)\s*(均?为|是)?\s*[:：]?\s*(?<unit>[^\s()（）,，;；:：][^()（）,，;；]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stated();
}
