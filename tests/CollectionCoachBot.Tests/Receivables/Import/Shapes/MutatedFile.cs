using System.Globalization;
using System.Text;

namespace CollectionCoachBot.Tests.Receivables.Import.Shapes;

/// <summary>A model of receivables as a file in some shape, with some damage. What a damaged row said can't be read out of it any more.</summary>
internal sealed record MutatedFile(IReadOnlyList<MutatedFile.Entry> Entries, MutatedFile.Shape Form, IReadOnlyList<(int Row, int Kind)> Damages)
{
    /// <summary>How many kinds of damage there are.</summary>
    public const int Kinds = 12;

    private static readonly DateOnly Today = TestLedger.Today;

    /// <summary>The receivable that the model has under a number; null: none.</summary>
    public Entry? this[string invoice] => Entries.FirstOrDefault(entry => entry.Invoice == invoice);

    /// <summary>A spreadsheet took days for months in it, of which a few rows may not tell enough: they may be rejected, but never be wrong.</summary>
    public bool IsTurned => Form is { IsWorkbook: true, IsOpened: true };

    /// <summary>It left a date that it couldn't read as text.</summary>
    public bool TellsTurned => Entries.Any(entry => entry.IssuedOn.Day > 12 || entry.DueOn.Day > 12);

    public override string ToString() => Text();

    public byte[] Bytes() => Form.IsWorkbook ? Workbook() : (Form.IsWide ? Encoding.Unicode : Encoding.UTF8) is var encoding ? [.. encoding.Preamble, .. encoding.GetBytes(Text())] : [];

    private string Text()
    {
        var text = new StringBuilder(string.Join(Form.Delimiter, Headings) + "\r\n");
        for (var i = 0; i < Entries.Count; i++)
        {
            var cells = Cells(Entries[i]).Select(cell => Said(cell)).ToArray();
            foreach (var (_, kind) in Damages.Where(damage => damage.Row % Entries.Count == i))
                Damage(text, cells, kind);
            text.AppendJoin(Form.Delimiter, cells.Select(Quoted)).Append("\r\n");
        }

        if (Damages.Any(damage => damage.Kind == 0))
            text.Length -= Math.Min(text.Length - 1, Damages[0].Row % 40);
        return text.ToString();
    }

    /// <summary>Real dates as a spreadsheet with the month first makes them of texts, where the shape says so.</summary>
    private byte[] Workbook()
    {
        object?[] Row(Entry entry) => [.. Cells(entry).Select(cell => cell is DateOnly day && Form.IsOpened ? Opened(day) : cell is DateOnly text && !Form.HasRealDates ? Said(text) : cell)];
        return XlsxFile.Of(new TestSheet("1", [[.. Headings], .. Entries.Select(Row)]));
    }

    private static string[] Headings => ["Customer ID", "Invoice", "Invoice date", "Due date", "Amount", "Open balance", "Currency"];

    private static object Opened(DateOnly day)
    {
        var text = day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var taken) ? taken : text;
    }

    private static IEnumerable<object> Cells(Entry entry) => ["C" + entry.Customer, entry.Invoice, entry.IssuedOn, entry.DueOn, entry.Amount, entry.Open, "CNY"];

    private string Said(object cell) => cell switch
    {
        DateOnly day => day.ToString(Form.Date, CultureInfo.InvariantCulture),
        decimal amount when Form.IsGerman => amount.ToString(Form.IsGrouped ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture).Replace(',', '_').Replace('.', ',').Replace('_', '.'),
        decimal amount => amount.ToString(Form.IsGrouped ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    private void Damage(StringBuilder text, string[] cells, int kind)
    {
        switch (kind)
        {
            case 1:
                text.AppendJoin(Form.Delimiter, Headings).Append("\r\n");
                break;
            case 2:
                text.Append("\r\n").Append(Form.Delimiter[0], 6).Append("\r\n");
                break;
            case 3:
                text.AppendJoin(Form.Delimiter, ["Total", "", "", "", Said(99_999m), Said(99_999m), ""]).Append("\r\n");
                break;
            case 4:
                text.AppendJoin(Form.Delimiter, cells.Select(Quoted)).Append("\r\n");
                break;
            case 5:
                cells[4] = "x" + cells[4];
                break;
            case 6:
                cells[3] = "31/02/2026";
                break;
            case 7:
                cells[5] = cells[5] + "%";
                break;
            case 8:
                cells[3] = "";
                break;
            case 9:
                cells[0] = "";
                break;
            case 10:
                cells[4] = "#N/A";
                break;
            case 11:
                cells[1] += Form.Delimiter == "\"" ? "" : "\"";
                break;
        }
    }

    private string Quoted(string cell) => cell.Contains(Form.Delimiter, StringComparison.Ordinal) ? $"\"{cell}\"" : cell;

    /// <summary>One receivable, issued before today and due not before.</summary>
    internal sealed record Entry(int Customer, int Number, int IssuedAgo, int Term, decimal Amount, decimal Share)
    {
        public string Invoice => FormattableString.Invariant($"R{Number:0000}");

        public DateOnly IssuedOn => Today.AddDays(-IssuedAgo);

        public DateOnly DueOn => IssuedOn.AddDays(Term);

        public decimal Open => decimal.Round(Amount * Share, 2);
    }

    /// <summary>How the file is written.</summary>
    internal sealed record Shape(string Delimiter, string Date, bool IsGerman, bool IsGrouped, bool IsWide, bool IsWorkbook, bool HasRealDates, bool IsOpened);
}
