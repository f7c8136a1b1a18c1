using System.Runtime.InteropServices;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>
/// What becomes of a file's credits. One that names an invoice of the file lowers what is open of it, the installment due first before the
/// others; what is left, and what names none, is the customer's money without an invoice. Found before the first receivable is written, since a
/// payment may stand below its invoice or above.
/// </summary>
internal sealed class CreditBook
{
    private readonly Dictionary<ReceivableKey, decimal> _lowered = [];
    private readonly Dictionary<int, (string Reason, int First)> _refused = [];
    private readonly Dictionary<(string Code, string Currency), decimal> _unapplied = [];
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);

    private CreditBook()
    {
    }

    /// <summary>Of a file that has none.</summary>
    public static CreditBook Empty { get; } = new();

    /// <summary>Credits that count.</summary>
    public int Count { get; private set; }

    /// <summary>Those of them that look as another one does, number, day and amount, and still count: two equal payments are two.</summary>
    public int Equal { get; private set; }

    /// <summary>What lowered invoices, by currency.</summary>
    public Dictionary<string, decimal> Applied { get; } = new(StringComparer.Ordinal);

    /// <summary>What belongs to no invoice, by customer and currency.</summary>
    public IReadOnlyDictionary<(string Code, string Currency), decimal> Unapplied => _unapplied;

    /// <summary>Credits that belong to no invoice of the file though they have a number, by customer and number.</summary>
    public Dictionary<(string Code, string Number), List<CreditRow>> Own { get; } = [];

    /// <param name="read">Gives the file's rows from the first, each time that it is called.</param>
    public static CreditBook Of(Func<IEnumerable<RowOutcome>> read)
    {
        List<CreditRow> credits = [.. read().Select(outcome => outcome.Credit).OfType<CreditRow>()];
        if (credits.Count == 0)
            return Empty;
        var book = new CreditBook();
        book.RefuseDoubtfulSigns(credits);
        var named = credits.Where(credit => credit.Number.Length > 0).Select(credit => (credit.CustomerCode, credit.Number)).ToHashSet();
        var receivables = new Dictionary<(string, string), SortedDictionary<(DateOnly, int), LedgerRow>>();
        foreach (var row in named.Count == 0 ? [] : read().Select(outcome => outcome.Row).OfType<LedgerRow>())
        {
            if (!named.Contains((row.CustomerCode, row.InvoiceNumber)))
                continue;
            ref var parts = ref CollectionsMarshal.GetValueRefOrAddDefault(receivables, (row.CustomerCode, row.InvoiceNumber), out _);
            parts ??= [];
            if (parts.Values.All(part => part.Installment != row.Installment))
                parts.Add((row.DueOn, row.Installment), row);
        }

        book.Take(credits, receivables);
        return book;
    }

    /// <summary>What credits take off a receivable.</summary>
    public decimal Lowers(ReceivableKey key) => _lowered.GetValueOrDefault(key);

    /// <summary>Why a credit's row isn't taken, and the line of the one that it repeats.</summary>
    public (string Reason, int First)? Refusal(int line) => _refused.TryGetValue(line, out var refused) ? refused : null;

    /// <summary>The customer's name as its credits have it.</summary>
    public string? NameOf(string code) => _names.GetValueOrDefault(code);

    /// <summary>
    /// Some programs write payments below zero, others don't. Where a file does both, one above zero may be a payment taken back, which would raise
    /// what is owed: nobody can tell.
    /// </summary>
    private void RefuseDoubtfulSigns(List<CreditRow> credits)
    {
        if (!credits.Exists(credit => credit.IsNegative == true))
            return;
        foreach (var credit in credits.Where(credit => credit.IsNegative == false && credit.Amount > 0m))
            _refused.Add(credit.Line, ("credit-sign", 0));
        credits.RemoveAll(credit => _refused.ContainsKey(credit.Line));
    }

    private void Take(List<CreditRow> credits, Dictionary<(string, string), SortedDictionary<(DateOnly, int), LedgerRow>> receivables)
    {
        var seen = new Dictionary<(string, string, string, int?, string, decimal, DateOnly?), int>();
        foreach (var credit in credits)
        {
            var parts = receivables.GetValueOrDefault((credit.CustomerCode, credit.Number));
            if (!seen.TryAdd(credit.Likeness, credit.Line))
            {
                // A number of its own stands for one document; an invoice may be paid in two equal parts.
                if (parts is null && credit.Number.Length > 0 || credit.Document.Length > 0)
                {
                    _refused.Add(credit.Line, ("duplicate", seen[credit.Likeness]));
                    continue;
                }

                Equal++;
            }

            Count++;
            _names[credit.CustomerCode] = credit.CustomerName ?? _names.GetValueOrDefault(credit.CustomerCode);
            var left = credit.Amount;
            foreach (var part in parts?.Values.Where(part => part.Currency == credit.Currency && (credit.Installment is null || part.Installment == credit.Installment)) ?? [])
                left -= Lower(part, left);
            if (left > 0m)
                CollectionsMarshal.GetValueRefOrAddDefault(_unapplied, (credit.CustomerCode, credit.Currency), out _) += left;
            if (parts is null && credit.Number.Length > 0)
                (CollectionsMarshal.GetValueRefOrAddDefault(Own, (credit.CustomerCode, credit.Number), out _) ??= []).Add(credit);
        }
    }

    private decimal Lower(LedgerRow receivable, decimal by)
    {
        ref var lowered = ref CollectionsMarshal.GetValueRefOrAddDefault(_lowered, receivable.Key, out _);
        var taken = Math.Min(by, receivable.Open - lowered);
        lowered += taken;
        CollectionsMarshal.GetValueRefOrAddDefault(Applied, receivable.Currency, out _) += taken;
        return taken;
    }
}
