using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Receivables.Import.Tables;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;
using YamlDotNet.Serialization.NamingConventions;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>The words of ledger files: headings, units, yes and no, kinds of customer, currencies. Read from LedgerVocabulary.yaml.</summary>
internal sealed partial class LedgerVocabulary
{
    private readonly FrozenDictionary<string, LedgerField> _columns;
    private readonly FrozenSet<string> _yes;
    private readonly FrozenSet<string> _no;
    private readonly FrozenSet<string> _totals;
    private readonly FrozenSet<string> _errors;
    private readonly FrozenDictionary<string, DueBasis> _bases;
    private readonly FrozenDictionary<string, Segment> _segments;
    private readonly FrozenDictionary<string, DocumentKind> _kinds;
    private readonly FrozenDictionary<string, PostingSide> _sides;
    private readonly FrozenDictionary<string, DocumentStatus> _statuses;
    private readonly (Regex Heading, bool IsOwn)[] _currencySides;
    private readonly FrozenSet<string> _weak;
    private readonly string[] _mayBeOpen;
    private readonly string[] _andIsNot;
    private readonly Regex _age;

    private readonly FrozenSet<string> _asides;
    private readonly FrozenSet<string> _buckets;
    private readonly Regex _total;
    private readonly Regex _page;

    private LedgerVocabulary(LedgerVocabularyFile file)
    {
        _columns = Inverted(file.Columns);
        _bases = Inverted(file.Bases);
        _segments = Inverted(file.Segments);
        _kinds = Inverted(file.DocumentKinds);
        _sides = Inverted(file.Sides);
        _statuses = Inverted(file.Statuses);
        _currencySides = [(AtAnEnd(file.OwnCurrency, file.OwnCurrencyBehind), true), (AtAnEnd(file.InvoiceCurrency, []), false)];
        _weak = Set(file.Weak);
        (_mayBeOpen, _andIsNot) = ([.. file.MayBeOpen.Select(Key)], [.. file.AndIsNot.Select(Key)]);
        var units = string.Join('|', file.AgeUnits.OrderByDescending(unit => unit.Length).Select(Regex.Escape));
        _age = Built(
            $@"^(?:\D{{0,12}}[0-9]{{1,3}}\s*(?:[-–—~～至到]|to|bis)\s*[0-9]{{1,3}}(?![0-9/.-]).*|(?:<|>|bis|unter|up\s*to|over|older\s*than|more\s*than|ab|über|超过|逾期)?\s*[0-9]{{1,3}}\s*(?:{units})\s*(?:以内|以上|内|以下|이내|이상|past\s*due|overdue|\+)?"
            + @"|(?:<|>|over|older\s*than|more\s*than|über|超过)\s*[0-9]{1,3}|[0-9]{1,3}\s*\+.*|(?:period|periode|期间|期間)\s*[0-9]+)$");
        (_yes, _no, _totals, _asides) = (Set(file.Yes), Set(file.No), Set(file.Totals), Set(file.Asides));
        _errors = file.Errors.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _buckets = Set(file.Buckets);
        var totals = Words(file.Totals);
        _total = Built($@"^(?:(?:{totals})\s*(?<for>\b(?:for|of|für)\b|[-–:：])?\s*(?<first>\S.*)|(?<last>.*\S)\s*(?<sep>[:：])?(?:{totals}))$");
        _page = Built($@"^\W*(?:{Words(file.Pages)})\W*[0-9]+|^第\s*[0-9]+\s*[页頁]");
        Money = new MoneyWords(file);
    }

    /// <summary>What stands beside amounts.</summary>
    public MoneyWords Money { get; }

    /// <summary>Reads the file beside the program.</summary>
    /// <exception cref="InvalidDataException">The file can't be read, or one word means two things.</exception>
    public static LedgerVocabulary Load(string folder) => new(YamlFile.Read<LedgerVocabularyFile>(
        Path.Combine(folder, "Receivables", "Import", "LedgerVocabulary.yaml"), CamelCaseNamingConvention.Instance));

    /// <summary>
    /// What a column is; of amounts also what a 1 is and in which currency, where the heading says so: 余额（万元）, Open in T€, Betrag in Hauswährung.
    /// What else stands in brackets counts nothing only where it is known to be an aside, such as a date's form: Amount (paid) isn't the amount.
    /// </summary>
    public KnownHeading? Column(string heading)
    {
        heading = heading.Replace("#", " no ", StringComparison.Ordinal).Replace("№", " no ", StringComparison.Ordinal).Trim();
        foreach (var (sided, isOwn) in _currencySides)
        {
            if (sided.Match(heading) is not { Success: true } said)
                continue;
            if (said.Groups["rest"].Success && Plain(said.Groups["rest"].Value) is { } known && known.Field.IsAmount())
                return known with { IsOwn = isOwn };
            if (!said.Groups["rest"].Success && Plain(heading) is { Field: LedgerField.Currency } currency)
                return currency with { IsOwn = isOwn };
        }

        return Plain(heading);
    }

    private KnownHeading? Plain(string heading)
    {
        if (_columns.TryGetValue(Key(heading), out var whole))
            return new KnownHeading(whole, null, null);
        foreach (var (name, aside) in Parted(heading))
        {
            if (!_columns.TryGetValue(Key(name), out var field))
                continue;
            if (_asides.Contains(Key(aside)))
                return new KnownHeading(field, null, null);
            if (field.IsAmount() && Money.UnitOf(aside) is { } said)
                return new KnownHeading(field, said.Unit, said.Currency);
        }

        return null;
    }

    /// <summary>Whether a heading yields to any other of the same meaning.</summary>
    public bool IsWeak(string heading) => _weak.Contains(Key(heading));

    /// <summary>Whether a heading that isn't known may be that of what is open or was paid.</summary>
    public bool MayBeOpen(string heading) =>
        Key(heading) is { Length: > 0 } key && Array.Exists(_mayBeOpen, word => key.Contains(word, StringComparison.Ordinal))
        && !Array.Exists(_andIsNot, word => key.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a heading is the name of an age: 1 - 30, 30 days, 60天以内, over 90.</summary>
    public bool IsAge(string heading) => heading.Length < 40 && (_buckets.Contains(Key(heading)) || _age.IsMatch(HalfWidth.Of(heading).Trim()));

    /// <summary>What a 1 is and in which currency, where a heading of any name says so; null: it doesn't.</summary>
    public (decimal? Unit, string? Currency)? UnitOf(string heading) => Parted(heading).Select(part => Money.UnitOf(part.Aside)).FirstOrDefault(unit => unit is not null);

    /// <summary>Null: neither yes nor no.</summary>
    public bool? YesOrNo(string value) => Key(value) is var key && _yes.Contains(key) ? true : _no.Contains(key) ? false : null;

    /// <summary>Whether a cell says that its row is a total: 合计, Subtotal:.</summary>
    public bool IsTotal(string value) => value.Length is > 0 and < 40 && _totals.Contains(Key(value));

    /// <summary>What is added up where a cell says that too ("Total for Acme", "华信 小计"), and whether it can be understood in no other way; null: nothing.</summary>
    public (string Of, bool IsPlain)? TotalOf(string value) =>
        value.Length is > 0 and < 200 && _total.Match(value.Trim()) is { Success: true } said
            ? (said.Groups["first"].Success ? said.Groups["first"].Value : said.Groups["last"].Value, said.Groups["for"].Success)
            : null;

    /// <summary>Whether a cell is what stands above or below each page of a printed list.</summary>
    public bool IsPage(string value) => value.Length < 60 && _page.IsMatch(value);

    /// <summary>Whether a cell is the name of an age ("1 - 30 days past due"), below which a list may stand as below a customer.</summary>
    public bool IsBucket(string value) => value.Length < 60 && (Age().IsMatch(value) || _buckets.Contains(Key(value)));

    /// <summary>Whether a spreadsheet wrote the text in place of a value that it couldn't work out.</summary>
    public bool IsError(string value) => value is ['#', ..] && _errors.Contains(value);

    public DueBasis? Basis(string value) => _bases.TryGetValue(Key(value), out var basis) ? basis : null;

    public Segment? Segment(string value) => _segments.TryGetValue(Key(value), out var segment) ? segment : null;

    /// <summary>Null: a kind that we don't know.</summary>
    public DocumentKind? Kind(string value) => _kinds.TryGetValue(Key(value), out var kind) ? kind : null;

    /// <summary>Null: neither debit nor credit.</summary>
    public PostingSide? Side(string value) => _sides.TryGetValue(Key(value), out var side) ? side : null;

    /// <summary>Null: a state that says nothing of the money.</summary>
    public DocumentStatus? Status(string value) => _statuses.TryGetValue(Key(value), out var status) ? status : null;

    /// <summary>As the search compares texts; a sign that it leaves nothing of (○, ×) is itself, so that only an empty cell is empty.</summary>
    private static string Key(string text) => SearchText.Of(text).Text is { Length: > 0 } key ? key : text.Trim();

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

    /// <summary>A heading as a name and what may say more of it: in brackets, behind "in", or its last word.</summary>
    private static IEnumerable<(string Name, string Aside)> Parted(string heading)
    {
        if (Bracketed().Match(heading) is { Success: true } brackets)
            yield return (brackets.Groups["name"].Value, brackets.Groups["aside"].Value);
        if (heading.IndexOf(" in ", StringComparison.OrdinalIgnoreCase) is var at and > 0)
            yield return (heading[..at], heading[(at + 4)..]);
        if (heading.LastIndexOfAny([' ', ',', '，', '/', '-', '_', ':', '：', '\n']) is var last and > 0)
            yield return (heading[..last], heading[(last + 1)..]);
    }

    /// <summary>Words of the Latin script count only whole.</summary>
    private static string Words(string[] words) => string.Join('|', words.OrderByDescending(word => word.Length)
        .Select(word => char.IsAscii(word[0]) ? $@"\b{Regex.Escape(word)}\b" : Regex.Escape(word)));

    /// <summary>Matches what begins or ends with one of the words, and gives the rest, less an "in" between them; no rest: it is nothing but the word.</summary>
    /// <param name="words">At either end.</param>
    /// <param name="behind">Only behind.</param>
    private static Regex AtAnEnd(string[] words, string[] behind)
    {
        var (either, last) = (Any(words), Any([.. words, .. behind]));
        return Built($@"^(?:(?:{either})\.?|(?:{either})[\s._:/-]*(?<rest>[^\s._:/-].*)|(?<rest>.*?[^\s._:/(（\[-])[\s._:/(（\[-]*(?:\bin\s+)?(?:{last})[\s.)）\]]*)$");

        static string Any(string[] words) => string.Join('|', words.OrderByDescending(word => word.Length)
            .Select(word => char.IsAscii(word[0]) ? $"(?<![A-Za-z]){Regex.Escape(word)}(?![A-Za-z])" : Regex.Escape(word)));
    }

    private static Regex Built(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?<name>[^(（\[【]+)[(（\[【](?<aside>[^)）\]】]+)[)）\]】]\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\W*[0-9]+\s*([-–~～至到]\s*[0-9]+|\+)|^\W*(over|more than|ab|über|>|＞|超过|逾期)\s*[0-9]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Age();
}
