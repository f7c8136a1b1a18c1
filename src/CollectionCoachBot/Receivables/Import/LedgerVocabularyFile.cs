using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>The form of LedgerVocabulary.yaml, which says of each part what it is.</summary>
internal sealed class LedgerVocabularyFile
{
    public Dictionary<LedgerField, string[]> Columns { get; init; } = [];

    public string[] Asides { get; init; } = [];

    public Dictionary<string, decimal> Units { get; init; } = [];

    public Dictionary<string, decimal> UnitLetters { get; init; } = [];

    public string[] Yes { get; init; } = [];

    public string[] No { get; init; } = [];

    public string[] Totals { get; init; } = [];

    public string[] Pages { get; init; } = [];

    public string[] Buckets { get; init; } = [];

    public string[] OwnCurrency { get; init; } = [];

    public string[] OwnCurrencyBehind { get; init; } = [];

    public string[] InvoiceCurrency { get; init; } = [];

    public string[] Weak { get; init; } = [];

    public string[] MayBeOpen { get; init; } = [];

    public string[] AndIsNot { get; init; } = [];

    public string[] AgeUnits { get; init; } = [];

    public string[] Errors { get; init; } = [];

    public string[] Credits { get; init; } = [];

    public string[] Debits { get; init; } = [];

    public Dictionary<PostingSide, string[]> Sides { get; init; } = [];

    public Dictionary<DocumentStatus, string[]> Statuses { get; init; } = [];

    public Dictionary<DueBasis, string[]> Bases { get; init; } = [];

    public Dictionary<Segment, string[]> Segments { get; init; } = [];

    public Dictionary<DocumentKind, string[]> DocumentKinds { get; init; } = [];

    public Dictionary<string, string[]> CurrencyNames { get; init; } = [];

    public Dictionary<string, string[]> CurrencySigns { get; init; } = [];

    public string[] CodesThatAreWords { get; init; } = [];

    public string Currencies { get; init; } = "";
}
