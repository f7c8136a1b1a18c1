using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>Turns the rows of a file into receivables on the ledger's date, or says what is wrong with them. Pure.</summary>
internal sealed partial class RowReader(
    RawLedger ledger, LedgerVocabulary vocabulary, DateReading dates, DateOnly asOf, string? currency, RowOwners owners, TimeZoneInfo? zone)
{
    private const int MaxCode = 64;
    private const int MaxName = 200;

    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private readonly DateOnly _latest = asOf.AddYears(20);

    private readonly RowCells _cells = new(ledger, vocabulary);
    private readonly RowAmounts _amounts = new(ledger, vocabulary, currency);
    private readonly Remembered<bool?> _yesOrNo = new(vocabulary.YesOrNo);
    private readonly Remembered<Segment?> _segments = new(vocabulary.Segment);
    private readonly Remembered<DueBasis?> _bases = new(vocabulary.Basis);
    private readonly Remembered<PaymentTerms?> _terms = new(PaymentTerms.Of);
    private readonly Remembered<DocumentKind?> _kinds = new(vocabulary.Kind);
    private readonly Remembered<DocumentStatus?> _statuses = new(vocabulary.Status);

    private readonly bool _hasStatus = ledger.Has(LedgerField.Status);

    /// <inheritdoc cref="RowAmounts.Balance"/>
    public RunningBalance Balance => _amounts.Balance;

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
            key = key.Value with { InvoiceNumber = Number(row, LedgerField.InvoiceNumber, MaxCode) };
            if (key.Value.InvoiceNumber == ReceivableKey.AnyInvoice && !ledger.MayBeCredit(row))
                throw new RowRefused(LedgerField.InvoiceNumber, "", "no-invoice");
            if (key.Value.InvoiceNumber != ReceivableKey.AnyInvoice)
                key = key.Value with { Installment = Installment(row) };
            return Judge(row, key.Value);
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
        return Number(row, field, max) is { Length: > 0 } code ? code : throw new RowRefused(field, "", "no-customer");
    }

    /// <summary>
    /// What tells a customer or an invoice from the others. A spreadsheet keeps 15 digits of a number and shows still less (2.02608E+11): of what it
    /// shortened several have become one.
    /// </summary>
    private string Number(RawRow row, LedgerField field, int max)
    {
        var text = Short(row, field, max);
        if (field != LedgerField.CustomerName && !Ascii.IsValid(text))
            text = Seen(text);
        var isNumber = ledger.Kind(row, field) == CellKind.Number;
        return text.Contains('+', StringComparison.Ordinal) && Shortened().IsMatch(text) || isNumber && (text.Length > 16 || text is { Length: 16 } and [.., '0']) ? throw new RowRefused(field, text, "shortened-number") : text;
    }

    /// <summary>As a person sees it: one width, and nothing that can't be seen. １００１ and a 1001 with a zero-width space behind are one customer.</summary>
    private static string Seen(string text) => string.Concat(HalfWidth.Of(text).Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))).Trim();

    private void CheckShape(RawRow row)
    {
        if (row.BadQuotes)
            throw new RowRefused(null, "", "bad-quotes");
        if (row.Kinds is null && row.Values.Length < ledger.Headings.Count || row.Values.AsSpan(Math.Min(ledger.Headings.Count, row.Values.Length)).ContainsAnyExcept(""))
            throw new RowRefused(null, "", "other-columns", ("cells", row.Values.Length), ("headings", ledger.Headings.Count));
    }

    private RowOutcome Judge(RawRow row, ReceivableKey key)
    {
        var issuedOn = Date(row, LedgerField.IssuedOn);
        var settledOn = Date(row, LedgerField.SettledOn);
        var code = _amounts.CurrencyOf(row);
        var kind = _kinds.Of(Text(row, LedgerField.DocumentKind));
        var status = _hasStatus ? _statuses.Of(Text(row, LedgerField.Status)) : null;
        if (status == DocumentStatus.Void)
            return RowOutcome.Void;
        var sums = _amounts.Of(row, code, kind);
        if (status is not null && Text(row, LedgerField.Open).Length == 0 && Text(row, LedgerField.Paid).Length == 0)
        {
            sums = status == DocumentStatus.Paid ? sums with { Open = 0m, Credit = 0m }
                : throw new RowRefused(LedgerField.Status, Text(row, LedgerField.Status), "partly-paid");
        }

        if (issuedOn > asOf)
            return new RowOutcome(NotYetIssued: true);
        if (sums.Amount is not { } amount)
            return new RowOutcome(Credit: Credit(AppliesTo() is { Length: > 0 } lowered ? lowered : key.InvoiceNumber), Key: key);
        if (key.InvoiceNumber == ReceivableKey.AnyInvoice)
            throw new RowRefused(LedgerField.InvoiceNumber, "", "no-invoice");
        return new RowOutcome(Receivable(row, key, code, amount, sums.Open, issuedOn, settledOn), Credit: sums.Credit > 0m ? Credit("") : null);

        string AppliesTo() => Number(row, LedgerField.AppliesTo, MaxCode);

        CreditRow Credit(string number) => new(
            row.Line, key.CustomerCode, NullIfEmpty(Short(row, LedgerField.CustomerName, MaxName)), number,
            Text(row, LedgerField.Installment).Length > 0 ? key.Installment : null, code, settledOn <= asOf ? 0m : sums.Credit, issuedOn)
        {
            Document = number == key.InvoiceNumber ? "" : key.InvoiceNumber,
            IsNegative = kind is DocumentKind.CreditNote or DocumentKind.Payment ? _amounts.IsNegative(row, code) : null,
        };
    }

    private LedgerRow Receivable(RawRow row, ReceivableKey key, string code, decimal amount, decimal open, DateOnly? issuedOn, DateOnly? settledOn)
    {
        var dueOn = DueOn(row, issuedOn);
        if (dueOn < issuedOn)
            throw new RowRefused(LedgerField.DueOn, Text(row, LedgerField.DueOn), "due-before-issued", ("issued", Texts.Figures.IsoDate(issuedOn.Value)));
        if (settledOn <= asOf)
            open = 0m;
        else if (settledOn is not null && open == 0m)
            open = amount;
        return new LedgerRow
        {
            CustomerCode = key.CustomerCode,
            CustomerName = NullIfEmpty(Short(row, LedgerField.CustomerName, MaxName)),
            OwnerEmail = owners.Of(Short(row, LedgerField.OwnerEmail, MaxName)),
            Country = Text(row, LedgerField.Country) is { Length: 2 } country && country.All(char.IsAsciiLetter) ? country.ToUpperInvariant() : null,
            Contact = NullIfEmpty(Short(row, LedgerField.Contact, MaxName)),
            Segment = _segments.Of(Text(row, LedgerField.Segment)),
            IsNaturalPerson = YesOrNo(Text(row, LedgerField.NaturalPerson)),
            InvoiceNumber = key.InvoiceNumber,
            Installment = key.Installment,
            OrderNumber = NullIfEmpty(Short(row, LedgerField.OrderNumber, MaxCode)),
            IssuedOn = issuedOn,
            DueOn = dueOn,
            DueBasis = _bases.Of(Text(row, LedgerField.DueBasis)),
            ConditionProven = YesOrNo(Text(row, LedgerField.ConditionProven)),
            Amount = amount,
            Open = open,
            Disputed = _amounts.Disputed(row, open, code),
            Currency = code,
            SettledOn = settledOn <= asOf ? settledOn : null,
            Terms = NullIfEmpty(Short(row, LedgerField.Terms, MaxName)),
            Grade = NullIfEmpty(Short(row, LedgerField.Grade, MaxCode)),
            CreditLimit = _amounts.Limit(row),
            DocumentKind = _kinds.Of(Text(row, LedgerField.DocumentKind)),
            UnappliedCash = _amounts.Signed(row, LedgerField.UnappliedCash, code) is { } unapplied ? Math.Abs(unapplied) : null,
            ClosedOn = open > 0m ? null : settledOn <= asOf ? settledOn : asOf,
        };
    }

    /// <summary>As it stands there, else by the terms, which count from the day of issue.</summary>
    private DateOnly DueOn(RawRow row, DateOnly? issuedOn)
    {
        if (Date(row, LedgerField.DueOn) is { } said)
            return said;
        var terms = Text(row, LedgerField.Terms);
        if (terms.Length == 0)
            throw new RowRefused(LedgerField.DueOn, "", "no-due");
        if (issuedOn is null)
            throw new RowRefused(LedgerField.IssuedOn, "", "no-issued");
        return (_terms.Of(terms) ?? throw new RowRefused(LedgerField.Terms, terms, "bad-terms")).DueOn(issuedOn.Value);
    }

    /// <summary>Null: no such column, or an empty cell.</summary>
    private DateOnly? Date(RawRow row, LedgerField field)
    {
        var text = Text(row, field);
        if (text.Length == 0)
            return null;
        var date = InstantText.DayIn(zone, text) ?? dates.Read(field, text) ?? throw new RowRefused(field, text, DateText.IsOfEra(text) ? "era-date" : "bad-date");
        return date < Earliest || date > _latest
            ? throw new RowRefused(field, text, "date-out-of-range", ("first", Texts.Figures.IsoDate(Earliest)), ("last", Texts.Figures.IsoDate(_latest)))
            : date;
    }

    private int Installment(RawRow row)
    {
        var text = Text(row, LedgerField.Installment);
        return text.Length == 0 ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 999 ? number
            : throw new RowRefused(LedgerField.Installment, text, "bad-installment");
    }

    private bool? YesOrNo(string text) => _yesOrNo.Of(text);

    private string Text(RawRow row, LedgerField field) => _cells.Text(row, field);

    private string Short(RawRow row, LedgerField field, int max) => _cells.Short(row, field, max);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[Ee]\+[0-9]{2,3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shortened();
}
