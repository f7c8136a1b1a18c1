using System.Globalization;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>Reads the amounts of a row, and in which currency they are.</summary>
/// <param name="ledger">The file, looked through.</param>
/// <param name="vocabulary">Its words.</param>
/// <param name="currency">Of rows that name none.</param>
internal sealed class RowAmounts(RawLedger ledger, LedgerVocabulary vocabulary, string? currency)
{
    /// <summary>No receivable of a business is as large; what claims to be is a slip.</summary>
    private const decimal MaxAmount = 1_000_000_000_000m;

    /// <summary>Less may be open than wasn't paid, after a credit or a discount; more by no more than programs round.</summary>
    private const decimal Rounding = 0.05m;

    private readonly RowCells _cells = new(ledger, vocabulary);
    private readonly Remembered<string?> _currencies = new(vocabulary.Money.Currency);
    private readonly Remembered<bool?> _yesOrNo = new(vocabulary.YesOrNo);
    private readonly bool _hasPosted = ledger.Has(LedgerField.Debit) || ledger.Has(LedgerField.Credit);
    private readonly bool _hasSide = ledger.Has(LedgerField.Side);
    private readonly bool _hasBalance = ledger.Has(LedgerField.Open) && (ledger.Has(LedgerField.Amount) || ledger.Has(LedgerField.Debit));

    /// <summary>Whether nothing but the open balance tells what is open: an empty cell there is nothing in one program, and everything in another.</summary>
    private readonly bool _tellsOpenAlone = ledger.Has(LedgerField.Open) && !ledger.Has(LedgerField.Paid) && !ledger.Has(LedgerField.Credit) && !ledger.Has(LedgerField.SettledOn)
        && !ledger.Has(LedgerField.Status);

    /// <summary>What the balances of the rows so far look like.</summary>
    public RunningBalance Balance { get; } = new();

    /// <summary>
    /// What the row says is owed. Below zero, or where its kind says so, it is a credit note or a payment; of an invoice that is overpaid nothing
    /// is open, and what is too much is a credit.
    /// </summary>
    public RowSums Of(RawRow row, string code, DocumentKind? kind)
    {
        var (amount, open, paid) = Said(row, code);
        if (_hasBalance && open is { } balance)
            Balance.Add((ledger.Value(row, LedgerField.CustomerCode), ledger.Value(row, LedgerField.CustomerName)), (amount ?? 0m) - (paid ?? 0m), balance);
        if (kind is DocumentKind.CreditNote or DocumentKind.Payment || amount < 0m || (amount ?? 0m) == 0m && open < 0m)
            return new RowSums(null, 0m, Credit(row, amount, open, paid));
        if (open is null && paid is null && amount is not null && _tellsOpenAlone)
            throw new RowRefused(LedgerField.Open, "", "no-open");
        var whole = amount ?? open + (paid ?? 0m) ?? throw new RowRefused(LedgerField.Amount, "", "no-amount");
        if (whole == 0m)
            throw new RowRefused(amount is null ? LedgerField.Open : LedgerField.Amount, "0", "zero-amount");
        if (paid > whole)
            throw new RowRefused(LedgerField.Paid, Text(row, LedgerField.Paid), "paid-over-amount");
        if (open > whole)
            throw new RowRefused(LedgerField.Open, Text(row, LedgerField.Open), "open-over-amount");
        if (open > whole - paid + Rounding)
            throw new RowRefused(LedgerField.Open, Text(row, LedgerField.Open), "open-over-rest");
        var left = open ?? whole - (paid ?? 0m);
        return new RowSums(whole, Math.Max(0m, left), Math.Max(0m, -left));
    }

    /// <summary>Whether an amount of the row is below zero.</summary>
    public bool IsNegative(RawRow row, string code) => Said(row, code) is var (amount, open, _) && (amount < 0m || open < 0m);

    /// <summary>What stands there, below zero where it lowers what is owed.</summary>
    private (decimal? Amount, decimal? Open, decimal? Paid) Said(RawRow row, string code)
    {
        var (amount, open, paid) = (Signed(row, LedgerField.Amount, code), Signed(row, LedgerField.Open, code), Amount(row, LedgerField.Paid, code));
        if (_hasPosted && amount is null)
            (amount, paid) = Posted(row, code, paid);
        if (!_hasSide || Text(row, LedgerField.Side) is not { Length: > 0 } said)
            return (amount, open, paid);
        return vocabulary.Side(said) switch
        {
            // A program that writes both the sign and the side means the same by them. Beside two columns the side is that of the balance.
            PostingSide.Credit => (_hasPosted ? amount : Lowered(amount), Lowered(open), paid),
            PostingSide.Debit when (_hasPosted ? open : amount ?? open) < 0m => throw new RowRefused(LedgerField.Side, said, "negative-debit"),
            PostingSide.Debit => (amount, open, paid),
            _ => throw new RowRefused(LedgerField.Side, said, "bad-side"),
        };
    }

    private static decimal? Lowered(decimal? amount) => amount is { } known ? -Math.Abs(known) : null;

    /// <summary>By two columns: a row with a credit alone is one; with both the credit is what was paid of it.</summary>
    private (decimal? Amount, decimal? Paid) Posted(RawRow row, string code, decimal? paid)
    {
        var (debit, credit) = (Signed(row, LedgerField.Debit, code), Amount(row, LedgerField.Credit, code));
        return (debit ?? 0m) != 0m && (credit ?? 0m) == 0m ? (debit, paid)
            : (debit ?? 0m) == 0m && credit > 0m ? (-credit, paid)
            : debit > 0m ? (debit, credit)
            : (debit - credit, paid);
    }

    /// <summary>
    /// Null: the file doesn't say, so what we know stays; only a "no" or a 0 ends a dispute. An amount goes before a yes or no, and either may
    /// stand in the other's column, but a 1 under 是否有争议 is a yes and under 争议金额 an amount.
    /// </summary>
    public decimal? Disputed(RawRow row, decimal open, string code)
    {
        var field = Text(row, LedgerField.DisputedAmount).Length > 0 ? LedgerField.DisputedAmount : LedgerField.Disputed;
        var text = Text(row, field);
        if (text.Length == 0)
            return null;
        if (_yesOrNo.Of(text) is { } disputed && (field == LedgerField.Disputed || !char.IsAsciiDigit(text[0])))
            return disputed ? open : 0m;
        return AmountCell.Of(text, vocabulary.Money) is not null ? Math.Min(open, Amount(row, field, code)!.Value)
            : throw new RowRefused(field, text, "bad-disputed");
    }

    /// <summary>What the row's own cell says, else the headings or a title, else the person, else a sign beside its amounts that means only one.</summary>
    public string CurrencyOf(RawRow row)
    {
        var text = Text(row, LedgerField.Currency);
        if (text.Length > 0)
            return _currencies.Of(text) ?? throw new RowRefused(LedgerField.Currency, text, "bad-currency");
        return ledger.Currency(ledger.Leading) ?? currency
            ?? SignIn(row, LedgerField.Open) ?? SignIn(row, LedgerField.Amount) ?? throw new RowRefused(LedgerField.Currency, "", "no-currency");
    }

    private string? SignIn(RawRow row, LedgerField field)
    {
        var text = ledger.Value(row, field);
        if (text.Length == 0)
            return null;
        var said = ledger.Kind(row, field) == CellKind.Number ? Shown(row, field, text).Currencies : AmountCell.Of(text, vocabulary.Money)?.Currencies;
        return said is [var only] ? only : null;
    }

    /// <summary>Null: no such column, or an empty cell.</summary>
    private decimal? Amount(RawRow row, LedgerField field, string code)
    {
        var amount = Signed(row, field, code);
        return amount < 0m ? throw new RowRefused(field, Text(row, field), "negative-amount") : amount;
    }

    /// <summary>Below zero too; null: no such column, or an empty cell.</summary>
    public decimal? Signed(RawRow row, LedgerField field, string code)
    {
        var text = Text(row, field);
        if (text.Length == 0)
            return null;
        var isNumber = ledger.Kind(row, field) == CellKind.Number;
        var cell = isNumber ? Shown(row, field, text) : AmountCell.Of(text, vocabulary.Money) ?? throw new RowRefused(field, text, "bad-amount");
        if (cell.IsPercent)
            throw new RowRefused(field, text, "percent-amount");
        if (cell.Currencies.Count > 0 && !cell.Currencies.Contains(code) || ledger.Currency(field) is { } said && said != code)
            throw new RowRefused(field, text, "other-currency", ("currency", code));
        var unit = ledger.Unit(field);
        if (cell.Unit is not null && unit != 1m)
            throw new RowRefused(field, text, "bad-amount");
        unit = cell.Unit ?? unit;
        var counted = (isNumber ? Number(cell.Digits) : AmountText.Read(cell.Digits, ledger.Decimals(field))) ?? throw new RowRefused(field, text, "bad-amount");
        if (Math.Abs(counted) > (unit == 1m ? MaxAmount : MaxAmount / unit))
            throw new RowRefused(field, text, cell.IsNegative || counted < 0m ? "negative-amount" : "absurd-amount");

        // A spreadsheet's number was computed; what is behind its fourth decimal nobody has seen.
        var amount = isNumber ? decimal.Round(counted * unit, 4, MidpointRounding.AwayFromZero) : unit == 1m ? counted : counted * unit;
        return amount.Scale > 4 && decimal.Truncate(amount * 10_000m) != amount * 10_000m ? throw new RowRefused(field, text, "too-fine-amount")
            : cell.IsNegative ? -Math.Abs(amount)
            : amount;
    }

    /// <summary>A limit in words ("none", 无限额) says nothing, and is no reason to reject an invoice.</summary>
    public decimal? Limit(RawRow row)
    {
        var text = ledger.Value(row, LedgerField.CreditLimit);
        var limit = ledger.Kind(row, LedgerField.CreditLimit) == CellKind.Number ? Number(text)
            : AmountCell.Of(text, vocabulary.Money) is { IsPercent: false, IsNegative: false } cell ? AmountText.Read(cell.Digits, ledger.Decimals(LedgerField.CreditLimit)) * (cell.Unit ?? 1m)
            : null;
        var unit = ledger.Unit(LedgerField.CreditLimit);
        return limit >= 0m && limit <= MaxAmount / unit ? decimal.Round(limit.Value * unit, 4) : null;
    }

    /// <summary>A spreadsheet's number with what its format shows beside it.</summary>
    private AmountCell Shown(RawRow row, LedgerField field, string text) =>
        ledger.Sign(row, field) is not { } sign ? new AmountCell(text, false, [], false, null) : new AmountCell(text, false, vocabulary.Money.CurrenciesOf(sign), sign == "%", null);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What is left of a credit note or payment.</summary>
    private decimal Credit(RawRow row, decimal? amount, decimal? open, decimal? paid)
    {
        if (amount is { } whole && open is { } left)
        {
            return whole * left < 0m ? throw new RowRefused(LedgerField.Open, Text(row, LedgerField.Open), "mixed-signs")
                : whole != 0m && Math.Abs(left) > Math.Abs(whole) ? throw new RowRefused(LedgerField.Open, Text(row, LedgerField.Open), "open-over-amount")
                : Math.Abs(left);
        }

        // What a payment's own "paid" means is anybody's guess where there is an amount beside it: used up, or the same once more.
        if (paid > 0m && amount is not null)
            throw new RowRefused(LedgerField.Paid, Text(row, LedgerField.Paid), "credit-unclear");
        return Math.Abs(open ?? amount ?? paid ?? throw new RowRefused(LedgerField.Amount, "", "no-amount"));
    }

    private string Text(RawRow row, LedgerField field) => _cells.Text(row, field);
}
