using System.Globalization;
using System.Text;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Sample;

namespace CollectionCoachBot.Tests.Receivables.Import.Shapes;

/// <summary>A ledger with real amounts (decimal) and dates, to be written in any shape.</summary>
internal sealed record LedgerTable(string[] Headings, IReadOnlyList<object?[]> Rows)
{
    /// <summary>The sample's ledger with Chinese headings.</summary>
    public static LedgerTable OfSample()
    {
        var data = new SampleGenerator(SampleWords.Load(AppContext.BaseDirectory), new ReceivablesOptions().Stages)
            .Make(TestLedger.Today, TestLedger.Now, TimeZoneInfo.FindSystemTimeZoneById(new ReceivablesOptions().TimeZone), new Dictionary<string, CollectionCoachBot.People.Person>());
        var customers = data.Customers.ToDictionary(customer => customer.Id, StringComparer.Ordinal);
        return new LedgerTable(
            ["客户编码", "客户名称", "业务员邮箱", "发票号", "期数", "开票日期", "到期日", "金额", "未收金额", "争议金额", "币种"],
            [.. data.Receivables.Where(receivable => receivable.ClosedOn is null && receivable.IssuedOn <= TestLedger.Today).Select(receivable => new object?[]
            {
                customers[receivable.CustomerId].Code, customers[receivable.CustomerId].Name, customers[receivable.CustomerId].OwnerEmail,
                receivable.InvoiceNumber, (decimal)receivable.Installment, receivable.IssuedOn, receivable.DueOn, receivable.Amount, receivable.Open,
                receivable.Disputed, receivable.Currency,
            })]);
    }

    /// <summary>A file with commas, US dates and leading zeros in its invoice numbers, as the payment histories have them.</summary>
    public static LedgerTable OfHistories(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(',')).ToList();
        return new LedgerTable(lines[0], [.. lines.Skip(1).Select(line => line.Select((cell, i) => Typed(lines[0][i], cell)).ToArray())]);
    }

    /// <summary>As text with a delimiter.</summary>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="date">The form of dates.</param>
    /// <param name="decimalSign">A point or a comma.</param>
    public string Text(char delimiter = ',', string date = "yyyy-MM-dd", char decimalSign = '.')
    {
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Headings))
            text.AppendJoin(delimiter, row.Select(cell => Quoted(Said(cell, date, decimalSign), delimiter))).Append("\r\n");
        return text.ToString();
    }

    /// <summary>With amounts and dates as texts.</summary>
    public LedgerTable AsTexts(string date = "yyyy-MM-dd") => this with { Rows = [.. Rows.Select(row => row.Select(cell => (object?)Said(cell, date, '.')).ToArray())] };

    /// <summary>With one column's cells made anew.</summary>
    public LedgerTable With(string heading, Func<object?, object?> cell)
    {
        var column = Array.IndexOf(Headings, heading);
        return this with { Rows = [.. Rows.Select(row => row.Select((value, i) => i == column ? cell(value) : value).ToArray())] };
    }

    public TestSheet Sheet(string name = "Sheet1") => new(name, [Headings, .. Rows]);

    private static object? Typed(string heading, string cell) =>
        cell.Length == 0 ? null
        : heading == "InvoiceAmount" ? decimal.Parse(cell, CultureInfo.InvariantCulture)
        : heading is "InvoiceDate" or "DueDate" or "SettledDate" ? DateOnly.ParseExact(cell, "M/d/yyyy", CultureInfo.InvariantCulture)
        : cell;

    private static string Said(object? cell, string date, char decimalSign) => cell switch
    {
        null => "",
        DateOnly day => day.ToString(date, CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture).Replace('.', decimalSign),
        _ => cell.ToString()!,
    };

    private static string Quoted(string cell, char delimiter) =>
        cell.Contains(delimiter, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
