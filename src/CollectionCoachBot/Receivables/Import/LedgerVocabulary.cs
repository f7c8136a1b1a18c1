using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;
using YamlDotNet.Serialization.NamingConventions;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>The words of ledger files: headings, units, yes and no, kinds of customer, currencies. Read from LedgerVocabulary.yaml.</summary>
internal sealed partial class LedgerVocabulary
{
    private readonly FrozenDictionary<string, LedgerField> _columns;
    private readonly FrozenDictionary<string, decimal> _units;
    private readonly FrozenSet<string> _yes;
    private readonly FrozenSet<string> _no;
    private readonly FrozenSet<string> _totals;
    private readonly FrozenSet<char> _totalStarts;
    private readonly FrozenSet<string> _errors;
    private readonly FrozenDictionary<string, DueBasis> _bases;
    private readonly FrozenDictionary<string, Segment> _segments;
    private readonly FrozenDictionary<string, string> _currencies;
    private readonly (string Sign, string[] Currencies)[] _signs;

    private LedgerVocabulary(Document document)
    {
        _columns = Inverted(document.Columns);
        _bases = Inverted(document.Bases);
        _segments = Inverted(document.Segments);
        _units = document.Units.ToFrozenDictionary(entry => Key(entry.Key), entry => entry.Value, StringComparer.Ordinal);
        (_yes, _no, _totals) = (Set(document.Yes), Set(document.No), Set(document.Totals));
        _totalStarts = document.Totals.Select(word => char.ToLowerInvariant(word[0])).ToFrozenSet();
        _errors = document.Errors.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var codes = document.Currencies.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _currencies = codes.Select(code => (Word: Key(code), Code: code))
            .Concat(document.CurrencyNames.SelectMany(entry => entry.Value.Select(word => (Word: CurrencyKey(word), Code: entry.Key))))
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Code, StringComparer.Ordinal);
        _signs = [.. document.CurrencySigns.Select(entry => (entry.Key, entry.Value)).OrderByDescending(entry => entry.Key.Length)];
    }

    /// <summary>Reads the file beside the program.</summary>
    /// <exception cref="InvalidDataException">The file can't be read, or one word means two things.</exception>
    public static LedgerVocabulary Load(string folder) => new(YamlFile.Read<Document>(
        Path.Combine(folder, "Receivables", "Import", "LedgerVocabulary.yaml"), CamelCaseNamingConvention.Instance));

    /// <summary>What a column is, and what its amounts count in where the heading says so in brackets: 余额（万元） is 10,000.</summary>
    public (LedgerField Field, decimal? Unit, string? Currency)? Column(string heading) =>
        _columns.TryGetValue(Key(heading), out var field) ? (field, null, null)
        : Bracketed().Match(heading) is { Success: true } parts && _units.TryGetValue(Key(parts.Groups["unit"].Value), out var unit)
            && _columns.TryGetValue(Key(parts.Groups["name"].Value), out field) ? (field, unit, null)
        : null;

    /// <summary>What a title line above the headings says that all amounts count in; null: nothing.</summary>
    public decimal? TitleUnit(string title) =>
        OfAll().Match(title) is { Success: true } said && _units.TryGetValue(Key(said.Groups["unit"].Value), out var unit) ? unit : null;

    /// <summary>Null: neither yes nor no.</summary>
    public bool? YesOrNo(string value) => Key(value) is var key && _yes.Contains(key) ? true : _no.Contains(key) ? false : null;

    /// <summary>Asked of several cells of each row: what doesn't begin like a total isn't looked at further.</summary>
    public bool IsTotal(string value) => value.Length is > 0 and < 16 && _totalStarts.Contains(char.ToLowerInvariant(value[0])) && _totals.Contains(Key(value));

    /// <summary>Whether a spreadsheet wrote the text in place of a value that it couldn't work out.</summary>
    public bool IsError(string value) => value is ['#', ..] && _errors.Contains(value);

    public DueBasis? Basis(string value) => _bases.TryGetValue(Key(value), out var basis) ? basis : null;

    public Segment? Segment(string value) => _segments.TryGetValue(Key(value), out var segment) ? segment : null;

    /// <summary>The ISO code, or null where it is no currency that we know.</summary>
    public string? Currency(string value) => _currencies.GetValueOrDefault(CurrencyKey(value));

    /// <summary>Takes a currency's sign off an amount and says which currencies it can mean; none where there is no sign.</summary>
    public (string Amount, string[] Currencies) WithoutSign(string amount)
    {
        foreach (var (sign, currencies) in _signs)
        {
            if (amount.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
                return (amount[sign.Length..].Trim(), currencies);
            if (amount.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
                return (amount[..^sign.Length].Trim(), currencies);
            if (amount.StartsWith("-" + sign, StringComparison.OrdinalIgnoreCase))
                return ("-" + amount[(sign.Length + 1)..].Trim(), currencies);
        }

        return (amount, []);
    }

    private static string Key(string text) => SearchText.Of(text).Text;

    /// <summary>A currency may be nothing but a sign, which the usual form would drop.</summary>
    private static string CurrencyKey(string text) => Key(text) is { Length: > 0 } key && !text.Contains('$', StringComparison.Ordinal) ? key : text.Trim().ToLowerInvariant();

    private static FrozenDictionary<string, T> Inverted<T>(Dictionary<T, string[]> words)
        where T : struct
    {
        var inverted = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, synonyms) in words)
        {
            foreach (var synonym in synonyms)
            {
                if (!inverted.TryAdd(Key(synonym), meaning) && !inverted[Key(synonym)].Equals(meaning))
                    throw new InvalidDataException($"LedgerVocabulary.yaml: \"{synonym}\" means both {inverted[Key(synonym)]} and {meaning}.");
            }
        }

        return inverted.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Set(string[] words) => words.Select(Key).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<name>[^(（\[【]+)[(（\[【](?<unit>[^)）\]】]+)[)）\]】]\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    /// <summary>Not every 单位 is one: 编制单位 is a company.</summary>
    [GeneratedRegex(@"单位\s*[:：]?\s*(人民币)?\s*(?<unit>[千百万亿]*元)|\bin\s+(?<unit>thousands?|millions?)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfAll();

    /// <summary>The file's form.</summary>
    private sealed class Document
    {
        public Dictionary<LedgerField, string[]> Columns { get; init; } = [];

        public Dictionary<string, decimal> Units { get; init; } = [];

        public string[] Yes { get; init; } = [];

        public string[] No { get; init; } = [];

        public string[] Totals { get; init; } = [];

        public string[] Errors { get; init; } = [];

        public Dictionary<DueBasis, string[]> Bases { get; init; } = [];

        public Dictionary<Segment, string[]> Segments { get; init; } = [];

        public Dictionary<string, string[]> CurrencyNames { get; init; } = [];

        public Dictionary<string, string[]> CurrencySigns { get; init; } = [];

        public string Currencies { get; init; } = "";
    }
}
