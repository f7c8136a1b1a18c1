using System.Globalization;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Playbook;

/// <summary>What is known of an account, in the words of a language: the values of the placeholders. What isn't known isn't there.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spoken = new(StringComparer.Ordinal);

    private Facts()
    {
    }

    /// <param name="source">Where the facts come from.</param>
    /// <param name="language">The language of dates and amounts.</param>
    /// <param name="escape">What makes somebody else's words safe where the text is going to stand: <see cref="Escape.Card"/> or <see cref="Escape.Plain"/>.</param>
    public static Facts Of(FactSource source, Language language, Func<string, string> escape)
    {
        var facts = new Facts();
        facts.Add(Placeholders.Customer, escape(Escape.Shorten(source.CustomerName, source.LongestName)));
        facts.Add(Placeholders.Rep, escape(source.RepName));
        facts.Add(Placeholders.DecisionDate, Figures.Date(source.DecisionDate, source.Today, language));
        if (source.Promise is { } promise)
        {
            facts.AddMoney(Placeholders.PromiseAmount, [(promise.Amount, promise.Currency)], language);
            facts.Add(Placeholders.PromiseDate, Figures.Date(promise.PayOn, source.Today, language));
        }

        if (source.Account is not { } account)
            return facts;
        facts.AddNames(account, escape);
        facts.AddCycle(account.Cycle, source.Today, language);
        if (source.WithAmounts)
            facts.AddBalances(account, source, language, escape);
        return facts;
    }

    /// <summary>The value of a placeholder; null: not known of this account.</summary>
    public string? Find(string name, AmountForm form) =>
        form == AmountForm.Spoken && _spoken.TryGetValue(name, out var spoken) ? spoken : _written.GetValueOrDefault(name);

    private void AddNames(AccountBrief account, Func<string, string> escape)
    {
        if (!string.IsNullOrWhiteSpace(account.Contact))
            Add(Placeholders.Contact, escape(account.Contact));
        if (!string.IsNullOrWhiteSpace(account.Cycle.Signer))
            Add(Placeholders.Approver, escape(account.Cycle.Signer));
    }

    /// <summary>Papers that make the cut-off are paid on the pay day after it.</summary>
    private void AddCycle(PaymentCycle cycle, DateOnly today, Language language)
    {
        var from = today;
        if ((cycle.PlanCutoffDay ?? cycle.InvoiceCutoffDay) is { } cutoffDay)
        {
            from = DayOfMonth.Next(cutoffDay, today);
            Add(Placeholders.CutoffDate, Figures.Date(from, today, language));
        }

        if (cycle.PayDay is { } payDay)
            Add(Placeholders.PayDay, Figures.Date(DayOfMonth.Next(payDay, from), today, language));
    }

    private void AddBalances(AccountBrief account, FactSource source, Language language, Func<string, string> escape)
    {
        var due = source.IsStatement ? AmountDue.Callable(account) : AmountDue.Of(account, source.Stage);
        if (due.Count == 0)
            return;
        var oldest = AmountDue.Oldest(due).Balance;

        // A remainder under the tolerance, or a stage that the rep chose: what a sentence of M0 says of dates to come would be untrue.
        if (!source.IsStatement && source.Stage == OverdueStage.M0 && oldest.DaysOverdue > 0)
            return;
        AddMoney(Placeholders.Amount, due.Select(part => (part.Amount, part.Balance.Currency)), language);
        AddMoney(Placeholders.DisputedAmount, account.Balances.Select(balance => (balance.Disputed, balance.Currency)), language);
        if (account.Balances.Any(balance => balance.Disputed > 0m))
            AddMoney(Placeholders.UndisputedAmount, due.Select(part => (part.Amount, part.Balance.Currency)), language);
        AddMoney(Placeholders.DueSoonAmount, due.Select(part => (part.Balance.DueSoon, part.Balance.Currency)), language);
        var invoices = due.Sum(part => part.Count);
        Add(Placeholders.OldestDue, Figures.Date(oldest.OldestDueOn, account.Today, language));
        Add(Placeholders.DueDate, invoices > 1 ? Figures.FromDate(oldest.OldestDueOn, account.Today, language) : Figures.Date(oldest.OldestDueOn, account.Today, language));
        Add(Placeholders.InvoiceCount, Number(invoices));
        Add(Placeholders.OldestInvoice, escape(Escape.Shorten(oldest.OldestInvoice, 30)));
        if (!string.IsNullOrWhiteSpace(oldest.OldestOrderNumber))
            Add(Placeholders.OrderNo, escape(Escape.Shorten(oldest.OldestOrderNumber, 30)));
        if (oldest.DaysOverdue > 0)
            Add(Placeholders.DaysOverdue, Number(oldest.DaysOverdue));
        else if (oldest.DaysOverdue < 0)
            Add(Placeholders.DaysToDue, Number(-oldest.DaysOverdue));
    }

    /// <summary>Amounts of different currencies stand side by side, never as a sum.</summary>
    private void AddMoney(string name, IEnumerable<(decimal Amount, string Currency)> amounts, Language language)
    {
        var known = amounts.Where(amount => amount.Amount > 0m).ToList();
        if (known.Count == 0)
            return;
        Add(name, string.Join(" + ", known.Select(amount => Figures.Money(amount.Amount, amount.Currency, language))));
        _spoken[name] = string.Join(" + ", known.Select(amount => Figures.SpokenMoney(amount.Amount, amount.Currency, language)));
    }

    private void Add(string name, string value)
    {
        if (value.Length > 0)
            _written[name] = value;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
