using System.Globalization;
using System.Text;

namespace CollectionCoachBot.Benchmarks.Data;

/// <summary>A ledger as a company exports it: receivables of made-up customers, before and after their due dates, some paid.</summary>
internal sealed record LedgerFile(int Customers, int Rows)
{
    /// <summary>A company of middle size.</summary>
    public static LedgerFile Usual { get; } = new(2_000, 10_000);

    public static IReadOnlyList<string> Headings { get; } = ["客户编码", "客户名称", "负责人邮箱", "联系人", "发票号", "开票日期", "到期日", "金额", "未收金额", "币种"];

    /// <summary>Always the same ones on one day.</summary>
    public IEnumerable<LedgerLine> Lines
    {
        get
        {
            var names = CompanyNames.Take(Customers).ToArray();
            var random = new Random(Rows);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
            for (var row = 0; row < Rows; row++)
            {
                // The first rows give every customer one receivable that is open and overdue.
                var first = row < Customers;
                var customer = first ? row : random.Next(Customers);
                var issued = today.AddDays(-random.Next(31, 200));
                var amount = random.Next(1_000, 900_000);
                var open = first || random.Next(4) > 0 ? amount : 0;
                var due = first ? issued.AddDays(30) : issued.AddDays(30 * random.Next(1, 5));
                yield return new LedgerLine(
                    CodeOf(customer), names[customer], $"rep{customer % 50}@example.com", string.Create(CultureInfo.InvariantCulture, $"F{row:0000000}"), issued, due, amount, open);
            }
        }
    }

    public static string CodeOf(int customer) => "C" + customer.ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>As text with commas.</summary>
    public void Write(string path)
    {
        using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        file.WriteLine(string.Join(',', Headings));
        foreach (var line in Lines)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Code},\"{line.Name}\",{line.Owner},,{line.Invoice},{line.Issued:yyyy-MM-dd},{line.Due:yyyy-MM-dd},{line.Amount}.00,{line.Open}.00,{LedgerLine.Currency}"));
        }
    }
}
