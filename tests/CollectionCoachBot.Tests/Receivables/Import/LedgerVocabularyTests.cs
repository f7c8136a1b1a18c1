using System.Text;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Tests.Receivables.Import;

public sealed class LedgerVocabularyTests
{
    [Theory]
    [InlineData(LedgerField.CustomerCode, "Customer #", "客户编码", "客戶編號", "Kunden-Nr.", "Debitorennummer", "거래처코드", "得意先コード")]
    [InlineData(LedgerField.CustomerName, "Customer Full Name", "客户名称", "客商名称", "Kunde", "Firmenname", "고객명", "取引先名")]
    [InlineData(LedgerField.InvoiceNumber, "Invoice #", "发票号码", "單據號碼", "Rechnungs-Nr.", "Belegnummer", "송장 번호", "請求書番号")]
    [InlineData(LedgerField.Installment, "Instalment No.", "期数", "Ratennummer", "회차", "分割回数")]
    [InlineData(LedgerField.IssuedOn, "Invoice date", "开票日期", "Rechnungsdatum", "발행일", "請求日")]
    [InlineData(LedgerField.DueOn, "Due Date", "到期日", "Fälligkeit", "FAELLIG AM", "만기일", "支払期日")]
    [InlineData(LedgerField.Terms, "Payment Terms", "付款条件", "Zahlungsbedingungen", "지급조건", "支払条件")]
    [InlineData(LedgerField.Amount, "Invoice Amount", "价税合计", "Rechnungsbetrag", "청구금액", "請求金額")]
    [InlineData(LedgerField.Paid, "Amount Paid", "已收金额", "Bezahlt", "입금액", "入金額")]
    [InlineData(LedgerField.Open, "Open Balance", "未收金额", "Offener Betrag", "미수금", "未収金額")]
    [InlineData(LedgerField.UnappliedCash, "Unapplied Cash", "预收款", "Akontozahlung", "선수금", "前受金")]
    [InlineData(LedgerField.Currency, "Ccy", "币种", "Währung", "통화", "通貨")]
    [InlineData(LedgerField.Disputed, "In dispute", "是否有争议", "Strittig", "분쟁여부", "係争中")]
    [InlineData(LedgerField.OwnerEmail, "Account Manager", "业务员", "Kundenbetreuer", "담당자", "担当者")]
    [InlineData(LedgerField.Segment, "Customer Type", "客户类型", "Branche", "업종", "業種")]
    [InlineData(LedgerField.Grade, "Credit Rating", "信用等级", "Bonität", "신용등급", "格付け")]
    [InlineData(LedgerField.CreditLimit, "Credit Limit", "信用额度", "Kreditlimit", "여신한도", "与信限度額")]
    [InlineData(LedgerField.Contact, "Contact Person", "联系人", "Ansprechpartner", "연락처", "連絡先")]
    [InlineData(LedgerField.SettledOn, "Date Paid", "结清日期", "Bezahlt am", "입금일", "入金日")]
    [InlineData(LedgerField.AsOf, "Snapshot date", "截止日期", "Stichtag", "기준일", "基準日")]
    [InlineData(LedgerField.DocumentKind, "Transaction Type", "单据类型", "Belegart", "전표유형", "伝票種別")]
    internal void A_column_is_known_in_five_languages(LedgerField field, params string[] headings) =>
        Assert.All(headings, heading => Assert.Equal(field, TestImport.Vocabulary.Column(heading)?.Field));

    [Theory]
    [InlineData("Betrag in Hauswährung", LedgerField.Amount, true)]
    [InlineData("Betrag in Hauswähr.", LedgerField.Amount, true)]
    [InlineData("Amount (LCY)", LedgerField.Amount, true)]
    [InlineData("AMOUNT_LCY", LedgerField.Amount, true)]
    [InlineData("Amt in loc.cur.", LedgerField.Amount, true)]
    [InlineData("Total Signed", LedgerField.Amount, true)]
    [InlineData("Signed amount", null, null)]
    [InlineData("本币余额", LedgerField.Open, true)]
    [InlineData("价税合计（本位币）", LedgerField.Amount, true)]
    [InlineData("LCurr", LedgerField.Currency, true)]
    [InlineData("Amount in doc. curr.", LedgerField.Amount, false)]
    [InlineData("原币余额", LedgerField.Open, false)]
    [InlineData("Belegwährung", LedgerField.Currency, false)]
    [InlineData("Amount in EUR", LedgerField.Amount, null)]
    [InlineData("Currency", LedgerField.Currency, null)]
    [InlineData("LC", null, null)]
    internal void A_heading_tells_whose_currency_it_is_about(string heading, LedgerField? field, bool? isOwn) =>
        Assert.Equal((field, isOwn), (TestImport.Vocabulary.Column(heading)?.Field, TestImport.Vocabulary.Column(heading)?.IsOwn));

    [Theory]
    [InlineData("是", true)]
    [InlineData("Ja", true)]
    [InlineData("○", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("-", null)]
    [InlineData("maybe", null)]
    public void Yes_and_no_are_known_by_word_and_by_sign_and_an_empty_cell_is_neither(string cell, bool? expected) =>
        Assert.Equal(expected, TestImport.Vocabulary.YesOrNo(cell));

    [Fact]
    public async Task A_customer_is_no_natural_person_where_the_ledger_does_not_say_so()
    {
        using var test = new TestImport();

        await test.TakeAsync("Customer Code,Customer,Invoice,Due Date,Open Balance,Currency\nK1,Acme Ltd,0007,2026-10-31,10.00,EUR\n");

        Assert.False(Assert.Single(test.Customers()).IsNaturalPerson);
    }

    [Theory]
    [InlineData("utf-8", "Kunden-Nr.;Kunde;Rechnungs-Nr.;Rechnungsdatum;Fällig am;Rechnungsbetrag;Offener Betrag;Währung;Strittig\nK1;Müller GmbH;0007;01.09.2026;31.10.2026;1.234,50;1.000,00;EUR;nein\n", "Müller GmbH")]
    [InlineData("windows-1252", "Kunden-Nr.;Kunde;Rechnungs-Nr.;Rechnungsdatum;Fällig am;Rechnungsbetrag;Offener Betrag;Währung;Strittig\nK1;Müller GmbH;0007;01.09.2026;31.10.2026;1.234,50;1.000,00;EUR;nein\n", "Müller GmbH")]
    [InlineData("ks_c_5601-1987", "거래처코드,거래처명,송장번호,발행일,만기일,청구금액,미수금,통화,분쟁여부\nK1,한빛상사,0007,2026-09-01,2026-10-31,\"1,234.50\",\"1,000.00\",EUR,아니요\n", "한빛상사")]
    [InlineData("shift_jis", "得意先コード,得意先名,請求書番号,請求日,支払期日,請求金額,未収金額,通貨,係争\nK1,東京商事,0007,2026/9/1,2026年10月31日,\"1,234.50\",\"1,000.00\",EUR,いいえ\n", "東京商事")]
    [InlineData("big5", "客戶編號,客戶名稱,發票號碼,發票日期,到期日,發票金額,未收金額,幣別,爭議\nK1,華信建材,0007,2026/9/1,2026年10月31日,\"1,234.50\",\"1,000.00\",歐元,否\n", "華信建材")]
    public async Task A_file_in_its_own_language_and_encoding_is_taken(string encoding, string csv, string name)
    {
        using var test = new TestImport();

        var report = await test.TakeAsync((CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(csv));

        Assert.Equal(["K1 0007/1 2026-10-31 1000/1234.5 EUR"], test.Receivables());
        Assert.Equal(name, Assert.Single(test.Customers()).Name);
        Assert.Empty(report.UnusedColumns);
    }

    [Theory]
    [InlineData("Invoice", DocumentKind.Invoice)]
    [InlineData("Gutschrift", DocumentKind.CreditNote)]
    [InlineData("收款单", DocumentKind.Payment)]
    [InlineData("入金", DocumentKind.Payment)]
    internal void A_documents_kind_is_known(string word, DocumentKind kind) => Assert.Equal(kind, TestImport.Vocabulary.Kind(word));

    [Fact]
    public void Columns_that_others_judge_come_with_the_row()
    {
        const string Csv = "Customer,Invoice,Due,Amount,Currency,Payment Terms,Credit Rating,Credit Limit,Type,Unapplied\nA,1,2026-10-01,5,CNY,net 30,B+,\"50,000.00\",Invoice,(12.50)\nA,2,2026-10-01,5,CNY,,,none,Journal,\n";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Csv));
        using var parsed = ParsedLedger.Of(file, new ImportRequest(), TestLedger.Today, TestImport.Vocabulary, zone: null);

        var rows = parsed.Read(new Progress<double>()).ToList();

        Assert.Equal(("net 30", "B+", 50_000m, DocumentKind.Invoice, 12.5m), (rows[0].Terms, rows[0].Grade, rows[0].CreditLimit, rows[0].DocumentKind, rows[0].UnappliedCash));
        Assert.Equal((null, null, null, null, null), (rows[1].Terms, rows[1].Grade, rows[1].CreditLimit, rows[1].DocumentKind, rows[1].UnappliedCash));
    }
}
