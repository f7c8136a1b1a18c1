using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Coaching;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Playbook;

public sealed class FactsTests
{
    [Theory]
    [InlineData(Language.Chinese, AmountForm.Written, "380,000.00元")]
    [InlineData(Language.Chinese, AmountForm.Spoken, "38万")]
    [InlineData(Language.English, AmountForm.Written, "CNY 380,000.00")]
    [InlineData(Language.English, AmountForm.Spoken, "CNY 380,000")]
    internal void An_amount_is_written_or_spoken(Language language, AmountForm form, string expected)
    {
        Assert.Equal(expected, Of(Accounts.Account(OverdueStage.M2), OverdueStage.M2, language).Find(Placeholders.Amount, form));
    }

    [Theory]
    [InlineData(OverdueStage.M0, null, "6")]
    [InlineData(OverdueStage.M2, "45", null)]
    internal void Days_are_to_the_due_date_or_past_it(OverdueStage stage, string? past, string? to)
    {
        var facts = Of(Accounts.Account(stage), stage);

        Assert.Equal(past, facts.Find(Placeholders.DaysOverdue, AmountForm.Written));
        Assert.Equal(to, facts.Find(Placeholders.DaysToDue, AmountForm.Written));
    }

    [Fact]
    public void Before_the_due_date_the_amount_is_what_falls_due_next_without_what_is_disputed()
    {
        var account = Accounts.Account(OverdueStage.M0);
        var all = Of(account with { Balances = [account.Balances[0] with { Disputed = 80_000m, CallableCount = 2 }] }, OverdueStage.M0);
        var soon = Of(account with { Balances = [account.Balances[0] with { DueSoon = 120_000m, DueSoonCount = 1 }] }, OverdueStage.M0);

        Assert.Equal(("30万", "2"), (all.Find(Placeholders.Amount, AmountForm.Spoken), all.Find(Placeholders.InvoiceCount, AmountForm.Written)));
        Assert.Equal(("12万", "1"), (soon.Find(Placeholders.Amount, AmountForm.Spoken), soon.Find(Placeholders.InvoiceCount, AmountForm.Written)));
    }

    [Theory]
    [InlineData(Language.Chinese, 1, "10月6日（周二）")]
    [InlineData(Language.Chinese, 3, "10月6日（周二）起")]
    [InlineData(Language.English, 1, "Tue, Oct 6")]
    [InlineData(Language.English, 3, "from Tue, Oct 6")]
    internal void Several_invoices_are_due_from_the_oldest_date_on(Language language, int invoices, string due)
    {
        var account = Accounts.Account(OverdueStage.M2);

        var facts = Of(account with { Balances = [account.Balances[0] with { OverdueCount = invoices }] }, OverdueStage.M2, language);

        Assert.Equal(due, facts.Find(Placeholders.DueDate, AmountForm.Spoken));
        Assert.Equal(Figures.Date(account.Balances[0].OldestDueOn, account.Today, language), facts.Find(Placeholders.OldestDue, AmountForm.Spoken));
    }

    [Fact]
    public void A_remainder_that_is_past_due_isn_t_named_before_the_due_date()
    {
        var account = Accounts.Account(OverdueStage.M0);
        var remainder = account.Balances[0] with { Overdue = 12m, OverdueCount = 1, DaysOverdue = 40, OldestDueOn = account.Today.AddDays(-40) };

        var facts = Of(account with { Balances = [remainder] }, OverdueStage.M0);

        Assert.Null(facts.Find(Placeholders.Amount, AmountForm.Written));
        Assert.Null(facts.Find(Placeholders.DueDate, AmountForm.Written));
    }

    [Fact]
    public void What_isn_t_disputed_is_the_part_that_is_due()
    {
        var account = Accounts.Account(OverdueStage.M2);
        var balance = account.Balances[0] with { Open = 500_000m, Overdue = 380_000m, Disputed = 20_000m };

        Assert.Equal("38万", Of(account with { Balances = [balance] }, OverdueStage.M2).Find(Placeholders.UndisputedAmount, AmountForm.Spoken));
    }

    [Fact]
    public void Every_placeholder_is_known_of_some_account()
    {
        var known = Accounts.Account(OverdueStage.M2) with { Contact = "陈会计" };
        var balance = known.Balances[0] with { Disputed = 20_000m, DueSoon = 1_000m, OldestOrderNumber = "PO-1" };
        var source = Source(known with { Balances = [balance] }, OverdueStage.M2) with { Promise = new PromiseFact(1m, "CNY", known.Today) };
        var ahead = Of(Accounts.Account(OverdueStage.M0), OverdueStage.M0);

        var facts = Facts.Of(source, Language.Chinese, Escape.Card);

        Assert.All(Placeholders.All, name => Assert.NotNull(facts.Find(name, AmountForm.Written) ?? ahead.Find(name, AmountForm.Written)));
    }

    [Fact]
    public void Currencies_are_named_side_by_side_and_never_added()
    {
        var account = Accounts.Account(OverdueStage.M1);
        var euros = account.Balances[0] with { Currency = "EUR", Overdue = 1_000.5m, OverdueCount = 1 };

        var facts = Of(account with { Balances = [account.Balances[0], euros] }, OverdueStage.M1, Language.English);

        Assert.Equal("CNY 380,000.00 + EUR 1,000.50", facts.Find(Placeholders.Amount, AmountForm.Written));
        Assert.Equal("4", facts.Find(Placeholders.InvoiceCount, AmountForm.Written));
    }

    [Fact]
    public void A_currency_with_nothing_overdue_isn_t_named()
    {
        var account = Accounts.Account(OverdueStage.M1);
        var euros = account.Balances[0] with { Currency = "EUR", Overdue = 0m, OverdueCount = 0 };

        Assert.Equal("38万", Of(account with { Balances = [euros, account.Balances[0]] }, OverdueStage.M1).Find(Placeholders.Amount, AmountForm.Spoken));
    }

    [Theory]
    [InlineData(Language.Chinese, "10月1日（周四）")]
    [InlineData(Language.English, "Thu, Oct 1")]
    internal void Days_date_and_invoice_are_those_of_the_oldest_though_another_currency_is_larger(Language language, string dueOn)
    {
        var account = Accounts.Account(OverdueStage.M2, language);
        var dollars = account.Balances[0] with
        {
            Currency = "USD",
            Overdue = 900m,
            Open = 900m,
            OverdueCount = 1,
            OldestInvoice = "US-7",
            OldestOrderNumber = "PO-7",
            OldestDueOn = new DateOnly(2026, 10, 1),
            DaysOverdue = 50,
        };
        var disputed = dollars with { Currency = "EUR", Overdue = 0m, OverdueCount = 0, Disputed = 900m, OldestDueOn = new DateOnly(2025, 1, 1), DaysOverdue = 688, OldestInvoice = "EU-1" };

        var facts = Of(account with { Balances = [account.Balances[0], dollars, disputed] }, OverdueStage.M2, language);

        Assert.Equal(
            (dueOn, "50", "US-7", "PO-7"),
            (facts.Find(Placeholders.OldestDue, AmountForm.Written), facts.Find(Placeholders.DaysOverdue, AmountForm.Written),
                facts.Find(Placeholders.OldestInvoice, AmountForm.Written), facts.Find(Placeholders.OrderNo, AmountForm.Written)));
    }

    [Fact]
    public void What_is_disputed_in_any_currency_is_told_apart_from_what_is_not()
    {
        var account = Accounts.Account(OverdueStage.M2);
        var dollars = account.Balances[0] with { Currency = "USD", Overdue = 0m, Open = 900m, OverdueCount = 0, Disputed = 900m };

        var facts = Of(account with { Balances = [account.Balances[0], dollars] }, OverdueStage.M2);

        Assert.Equal("USD 900.00", facts.Find(Placeholders.DisputedAmount, AmountForm.Written));
        Assert.Equal("380,000.00元", facts.Find(Placeholders.UndisputedAmount, AmountForm.Written));
    }

    [Fact]
    public void What_isn_t_known_isn_t_there()
    {
        var facts = Facts.Of(Source(account: null, OverdueStage.M1), Language.Chinese, Escape.Card);

        Assert.All(Placeholders.All, name => Assert.Equal(Placeholders.AlwaysKnown.Contains(name), facts.Find(name, AmountForm.Written) is not null));
    }

    [Fact]
    public void Papers_before_the_cut_off_are_paid_on_the_pay_day_after_it()
    {
        var facts = Of(Accounts.Account(OverdueStage.M1), OverdueStage.M1);

        Assert.Equal("11月25日（周三）", facts.Find(Placeholders.CutoffDate, AmountForm.Written));
        Assert.Equal("12月10日（周四）", facts.Find(Placeholders.PayDay, AmountForm.Written));
    }

    [Theory]
    [InlineData(25, "2026-11-20", "2026-11-25")]
    [InlineData(20, "2026-11-20", "2026-11-20")]
    [InlineData(10, "2026-11-20", "2026-12-10")]
    [InlineData(31, "2026-11-20", "2026-11-30")]
    [InlineData(31, "2026-01-31", "2026-01-31")]
    [InlineData(30, "2027-01-31", "2027-02-28")]
    [InlineData(29, "2028-02-01", "2028-02-29")]
    [InlineData(5, "2026-12-06", "2027-01-05")]
    public void A_day_of_the_month_comes_next_on(int day, string from, string expected)
    {
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), DayOfMonth.Next(day, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_first_variant_whose_facts_are_known_is_shown()
    {
        var text = new Text([new TextVariant("{orderNo} {amount}"), new TextVariant("{customer}: {amount}"), new TextVariant("{customer}")]);

        Assert.Equal("华信建材有限公司: 380,000.00元", text.Fill(Of(Accounts.Account(OverdueStage.M1), OverdueStage.M1)));
        Assert.Equal("华信建材有限公司", text.Fill(Facts.Of(Source(account: null, OverdueStage.M1), Language.Chinese, Escape.Card)));
    }

    [Fact]
    public void What_others_wrote_is_escaped_for_where_it_will_stand()
    {
        var account = Accounts.Account(OverdueStage.M1) with { Contact = "*陈*" };

        Assert.Equal(@"\*陈\*", Facts.Of(Source(account, OverdueStage.M1), Language.Chinese, Escape.Card).Find(Placeholders.Contact, AmountForm.Written));
        Assert.Equal("*陈*", Facts.Of(Source(account, OverdueStage.M1), Language.Chinese, Escape.Plain).Find(Placeholders.Contact, AmountForm.Written));
    }

    [Fact]
    public void A_name_that_ends_with_a_full_stop_ends_the_sentence_once()
    {
        var facts = Of(Accounts.Account(OverdueStage.M1, Language.English) with { Contact = "Reed & Co." }, OverdueStage.M1, Language.English);

        Assert.Equal("Ask Reed & Co. Then wait.", new Text([new TextVariant("Ask {contact}. Then wait.")]).Fill(facts));
    }

    private static Facts Of(AccountBrief account, OverdueStage stage, Language language = Language.Chinese) => Facts.Of(Source(account, stage), language, Escape.Card);

    private static FactSource Source(AccountBrief? account, OverdueStage stage) => new()
    {
        Account = account,
        CustomerName = "华信建材有限公司",
        RepName = "张三",
        Stage = stage,
        Today = Accounts.Today,
        DecisionDate = new DateOnly(2026, 11, 24),
    };
}
