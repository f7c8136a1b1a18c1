using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Amounts;

namespace CollectionCoachBot.Tests.Receivables.Import.Amounts;

public sealed class AmountColumnsTests : IDisposable
{
    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("1.234", "12,5", 1234, 12.5)]
    [InlineData("1.234", "1.234.567", 1234, 1234567)]
    [InlineData("1,234", "12.5", 1234, 12.5)]
    [InlineData("1,234", "0,5", 1.234, 0.5)]
    [InlineData("1,234", "7", 1234, 7)]
    public async Task What_is_open_in_one_cell_another_of_the_column_settles(string first, string second, double firstIs, double secondIs)
    {
        await _test.TakeAsync($"Customer\tInvoice\tDue\tAmount\tCurrency\nA\t1\t2026-10-01\t{first}\tCNY\nA\t2\t2026-10-01\t{second}\tCNY\n");

        Assert.Equal(
            [FormattableString.Invariant($"A 1/1 2026-10-01 {firstIs}/{firstIs} CNY"), FormattableString.Invariant($"A 2/1 2026-10-01 {secondIs}/{secondIs} CNY")],
            _test.Receivables());
    }

    [Fact]
    public async Task What_is_open_in_a_column_another_settles()
    {
        await _test.TakeAsync("Customer\tInvoice\tDue\tAmount\tOpen\tCurrency\nA\t1\t2026-10-01\t1.500\t12,50\tCNY\n");

        Assert.Equal(["A 1/1 2026-10-01 12.5/1500 CNY"], _test.Receivables());
    }

    [Theory]
    [InlineData(',', "1.234", "5", "amount-form-open")]
    [InlineData(';', "1,234", "5", "amount-form-open")]
    [InlineData(';', "1.234,5", "1,234.5", "amount-form-mixed")]
    public async Task What_nothing_settles_is_asked(char delimiter, string first, string second, string reason)
    {
        var csv = $"Customer,Invoice,Due,Currency,Amount\nA,1,2026-10-01,CNY,{first}\nA,2,2026-10-01,CNY,{second}\n";
        var file = delimiter == ',' ? csv : $"Customer;Invoice;Due;Currency;Amount\nA;1;2026-10-01;CNY;{first}\nA;2;2026-10-01;CNY;{second}\n";

        Assert.Equal(reason, (await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync(file))).Key);
        Assert.Empty(_test.Receivables());

        await _test.TakeAsync(file, new ImportRequest { Decimals = DecimalSign.Comma });
        Assert.NotEmpty(_test.Receivables());
    }

    [Fact]
    public async Task One_slip_among_many_is_rejected_instead()
    {
        var rows = string.Concat(Enumerable.Range(1, 30).Select(i => FormattableString.Invariant($"A;{i};2026-10-01;CNY;{i}.50\n")));

        var report = await _test.TakeAsync($"Customer;Invoice;Due;Currency;Amount\n{rows}A;31;2026-10-01;CNY;12,50\n");

        Assert.Equal(("bad-amount", "12,50"), (Assert.Single(report.Rejections).Reason, report.Rejections[0].Value));
        Assert.Equal(30, report.New);
    }

    [Theory]
    [InlineData("Amount (EUR)", "5", null, "EUR")]
    [InlineData("Amount", "€5", null, "EUR")]
    [InlineData("Amount", "5 CHF", null, "CHF")]
    [InlineData("Amount", "¥5", "JPY", "JPY")]
    [InlineData("Amount in T€", "5", null, "EUR")]
    public async Task The_currency_may_stand_anywhere_beside_the_amount(string heading, string cell, string? given, string currency)
    {
        await _test.TakeAsync($"Customer,Invoice,Due,{heading}\nA,1,2026-10-01,{cell}\n", new ImportRequest { Currency = given });

        Assert.EndsWith(" " + currency, Assert.Single(_test.Receivables()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("¥5")]
    [InlineData("$5")]
    [InlineData("5元")]
    public async Task A_sign_that_several_currencies_have_is_asked_about(string cell) =>
        Assert.Equal("currency-open", (await Assert.ThrowsAsync<LedgerRefusedException>(() => _test.TakeAsync($"Customer,Invoice,Due,Amount\nA,1,2026-10-01,{cell}\n"))).Key);
}
