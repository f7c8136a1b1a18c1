using System.Globalization;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>Turns the rows of a file into receivables on the ledger's date, or says what is wrong with them. Pure.</summary>
internal sealed class RowReader(
    RawLedger ledger, LedgerVocabulary vocabulary, DateReading dates, DateOnly asOf, string? currency, string? owner)
{
    private const int MaxCode = 64;
    private const int MaxName = 200;

    /// <summary>No receivable of a business is as large; what claims to be is a slip.</summary>
    private const decimal MaxAmount = 1_000_000_000_000m;

    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private readonly DateOnly _latest = asOf.AddYears(20);

    /// <summary>A ledger has a hundred thousand rows, but few days and words: each is read once.</summary>
    private readonly Dictionary<string, bool?> _yesOrNo = [];
    private readonly Dictionary<string, string?> _currencies = [];

    public RowOutcome Read(RawRow row)
    {
        if (row.IsTotal)
            return RowOutcome.Total;
        ReceivableKey? key = null;
        try
        {
            // Cells of a row with another shape may stand under other headings, so that even its key can't be trusted.
            CheckShape(row);
            key = new ReceivableKey(Code(row), ReceivableKey.AnyInvoice, ReceivableKey.AnyInstallment);
            key = key.Value with { InvoiceNumber = Invoice(row) };
            key = key.Value with { Installment = Installment(row) };
            return Receivable(row, key.Value);
        }
        catch (RowRefused refused)
        {
            var heading = refused.Field is { } field ? ledger.Heading(field) : "";
            return new RowOutcome(Rejection: new Rejection(row.Line, heading, Texts.Escape.Shorten(refused.Value, 60), refused.Reason, refused.Values), Key: key);
        }
    }

    private string Code(RawRow row)
    {
        var (field, max) = ledger.Has(LedgerField.CustomerCode) ? (LedgerField.CustomerCode, MaxCode) : (LedgerField.CustomerName, MaxName);
        return Short(row, field, max) is { Length: > 0 } code ? code : throw new RowRefused(field, "", "no-customer");
    }

    private string Invoice(RawRow row) =>
        Short(row, LedgerField.InvoiceNumber, MaxCode) is { Length: > 0 } invoice ? invoice : throw new RowRefused(LedgerField.InvoiceNumber, "", "no-invoice");

    private void CheckShape(RawRow row)
    {
        if (row.BadQuotes)
            throw new RowRefused(null, "", "bad-quotes");
        if (row.Kinds is null && row.Values.Length < ledger.Headings.Count || row.Values.Skip(ledger.Headings.Count).Any(value => value.Length > 0))
            throw new RowRefused(null, "", "other-columns", ("cells", row.Values.Length), ("headings", ledger.Headings.Count));
    }

    private RowOutcome Receivable(RawRow row, ReceivableKey key)
    {
        var issuedOn = Date(row, LedgerField.IssuedOn);
        var dueOn = Date(row, LedgerField.DueOn) ?? throw new RowRefused(LedgerField.DueOn, "", "no-due");
        if (dueOn < issuedOn)
            throw new RowRefused(LedgerField.DueOn, Text(row, LedgerField.DueOn), "due-before-issued", ("issued", Texts.Figures.IsoDate(issuedOn.Value)));
        var code = CurrencyOf(row);
        var (amount, open) = Amounts(row, code);
        if (issuedOn > asOf)
            return new RowOutcome(NotYetIssued: true);
        var settledOn = Date(row, LedgerField.SettledOn);
        if (settledOn <= asOf)
            open = 0m;
        else if (settledOn is not null && open == 0m)
            open = amount;
        return new RowOutcome(new LedgerRow
        {
            CustomerCode = key.CustomerCode,
            CustomerName = NullIfEmpty(Short(row, LedgerField.CustomerName, MaxName)),
            OwnerEmail = Owner(row),
            Country = Text(row, LedgerField.Country) is { Length: 2 } country && country.All(char.IsAsciiLetter) ? country.ToUpperInvariant() : null,
            Contact = NullIfEmpty(Short(row, LedgerField.Contact, MaxName)),
            Segment = vocabulary.Segment(Text(row, LedgerField.Segment)),
            IsNaturalPerson = YesOrNo(Text(row, LedgerField.NaturalPerson)),
            InvoiceNumber = key.InvoiceNumber,
            Installment = key.Installment,
            OrderNumber = NullIfEmpty(Short(row, LedgerField.OrderNumber, MaxCode)),
            IssuedOn = issuedOn,
            DueOn = dueOn,
            DueBasis = vocabulary.Basis(Text(row, LedgerField.DueBasis)),
            ConditionProven = YesOrNo(Text(row, LedgerField.ConditionProven)),
            Amount = amount,
            Open = open,
            Disputed = Disputed(row, open, code),
            Currency = code,
            SettledOn = settledOn <= asOf ? settledOn : null,
            Terms = NullIfEmpty(Short(row, LedgerField.Terms, MaxName)),
            Grade = NullIfEmpty(Short(row, LedgerField.Grade, MaxCode)),
            CreditLimit = Limit(row),
            DocumentKind = vocabulary.Kind(Text(row, LedgerField.DocumentKind)),
            UnappliedCash = Signed(row, LedgerField.UnappliedCash, code) is { } unapplied ? Math.Abs(unapplied) : null,
            ClosedOn = open > 0m ? null : settledOn <= asOf ? settledOn : asOf,
        });
    }

    private (decimal Amount, decimal Open) Amounts(RawRow row, string code)
    {
        var (amount, open, paid) = (Amount(row, LedgerField.Amount, code), Amount(row, LedgerField.Open, code), Amount(row, LedgerField.Paid, code));
        var whole = amount ?? open + (paid ?? 0m) ?? throw new RowRefused(LedgerField.Amount, "", "no-amount");
        if (whole == 0m)
            throw new RowRefused(amount is null ? LedgerField.Open : LedgerField.Amount, "0", "zero-amount");
        if (paid > whole)
            throw new RowRefused(LedgerField.Paid, Text(row, LedgerField.Paid), "paid-over-amount");
        if (open > whole)
            throw new RowRefused(LedgerField.Open, Text(row, LedgerField.Open), "open-over-amount");
        return (whole, open ?? whole - (paid ?? 0m));
    }

    /// <summary>
    /// Null: the file doesn't say, so what we know stays; only a "no" or a 0 ends a dispute. An amount goes before a yes or no, and either may
    /// stand in the other's column, but a 1 under 是否有争议 is a yes and under 争议金额 an amount.
    /// </summary>
    private decimal? Disputed(RawRow row, decimal open, string code)
    {
        var field = Text(row, LedgerField.DisputedAmount).Length > 0 ? LedgerField.DisputedAmount : LedgerField.Disputed;
        var text = Text(row, field);
        if (text.Length == 0)
            return null;
        if (YesOrNo(text) is { } disputed && (field == LedgerField.Disputed || !char.IsAsciiDigit(text[0])))
            return disputed ? open : 0m;
        return AmountCell.Of(text, vocabulary.Money) is not null ? Math.Min(open, Amount(row, field, code)!.Value)
            : throw new RowRefused(field, text, "bad-disputed");
    }

    /// <summary>Null: no such column, or an empty cell.</summary>
    private decimal? Amount(RawRow row, LedgerField field, string code)
    {
        var amount = Signed(row, field, code);
        return amount < 0m ? throw new RowRefused(field, Text(row, field), "negative-amount") : amount;
    }

    /// <summary>Below zero too; null: no such column, or an empty cell.</summary>
    private decimal? Signed(RawRow row, LedgerField field, string code)
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
        if (Math.Abs(counted) > MaxAmount / unit)
            throw new RowRefused(field, text, cell.IsNegative || counted < 0m ? "negative-amount" : "absurd-amount");

        // A spreadsheet's number was computed; what is behind its fourth decimal nobody has seen.
        var amount = isNumber ? decimal.Round(counted * unit, 4, MidpointRounding.AwayFromZero) : counted * unit;
        return decimal.Truncate(amount * 10_000m) != amount * 10_000m ? throw new RowRefused(field, text, "too-fine-amount")
            : cell.IsNegative ? -Math.Abs(amount)
            : amount;
    }

    /// <summary>A limit in words ("none", 无限额) says nothing, and is no reason to reject an invoice.</summary>
    private decimal? Limit(RawRow row)
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

    /// <summary>Null: no such column, or an empty cell.</summary>
    private DateOnly? Date(RawRow row, LedgerField field)
    {
        var text = Text(row, field);
        if (text.Length == 0)
            return null;
        var date = dates.Read(field, text) ?? throw new RowRefused(field, text, DateText.IsOfEra(text) ? "era-date" : "bad-date");
        return date < Earliest || date > _latest
            ? throw new RowRefused(field, text, "date-out-of-range", ("first", Texts.Figures.IsoDate(Earliest)), ("last", Texts.Figures.IsoDate(_latest)))
            : date;
    }

    /// <summary>What the row's own cell says, else the headings or a title, else the person, else a sign beside its amounts that means only one.</summary>
    private string CurrencyOf(RawRow row)
    {
        var text = Text(row, LedgerField.Currency);
        if (text.Length > 0)
            return Once(_currencies, text, vocabulary.Money.Currency) ?? throw new RowRefused(LedgerField.Currency, text, "bad-currency");
        return ledger.Currency(ledger.Has(LedgerField.Open) ? LedgerField.Open : LedgerField.Amount) ?? currency
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

    private int Installment(RawRow row)
    {
        var text = Text(row, LedgerField.Installment);
        return text.Length == 0 ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 999 ? number
            : throw new RowRefused(LedgerField.Installment, text, "bad-installment");
    }

    /// <summary>A name instead of an address would leave the account without an owner, and so visible to everybody.</summary>
    private string? Owner(RawRow row)
    {
        var text = Short(row, LedgerField.OwnerEmail, MaxName);
        return text.Length == 0 ? owner : OwnerName.Read(text) ?? throw new RowRefused(LedgerField.OwnerEmail, text, "bad-owner");
    }

    private string Short(RawRow row, LedgerField field, int max)
    {
        var text = Text(row, field);
        return text.Length <= max ? text : throw new RowRefused(field, text, "too-long", ("length", text.Length), ("max", max));
    }

    private string Text(RawRow row, LedgerField field)
    {
        var text = ledger.Value(row, field);
        return ledger.Kind(row, field) == CellKind.Error || vocabulary.IsError(text) ? throw new RowRefused(field, text, "error-cell") : text;
    }

    private bool? YesOrNo(string text) => Once(_yesOrNo, text, vocabulary.YesOrNo);

    private static T Once<TKey, T>(Dictionary<TKey, T> known, TKey key, Func<TKey, T> read)
        where TKey : notnull
    {
        if (known.TryGetValue(key, out var value))
            return value;
        value = read(key);
        if (known.Count < 20_000)
            known.Add(key, value);
        return value;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
