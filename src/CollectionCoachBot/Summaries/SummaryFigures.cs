using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Summaries;

/// <summary>
/// The figures of a summary. Pure. Amounts of different currencies are never added or compared: currencies stand in the order of how many
/// accounts are overdue in them (then by code), and accounts are ranked within their currency.
/// </summary>
internal sealed record SummaryFigures
{
    public const int TopRows = 10;

    public required IReadOnlyList<CurrencyFigures> Currencies { get; init; }

    /// <summary>The largest overdue amounts, currency by currency, at most <see cref="TopRows"/> in all.</summary>
    public required IReadOnlyList<SummaryRow> Top { get; init; }

    /// <summary>All accounts with something overdue, disputed or not.</summary>
    public required int OverdueAccounts { get; init; }

    /// <summary>Accounts that broke a promise lately, with how many they broke so far; the most first.</summary>
    public required IReadOnlyList<SummaryAccount> Broken { get; init; }

    /// <summary>Overdue accounts, not wholly on hold, for which nothing is planned, with days overdue; the oldest first.</summary>
    public required IReadOnlyList<SummaryAccount> NoNextStep { get; init; }

    /// <summary>Accounts whose escalation waits for a decision.</summary>
    public required IReadOnlyList<SummaryAccount> Undecided { get; init; }

    /// <param name="accounts">Every account of the scope with something open.</param>
    /// <param name="histories">By customer id; a missing one counts as nothing known.</param>
    /// <param name="undecided">Customers whose escalation waits for a decision.</param>
    /// <param name="brokenAfter">A promise found broken after this counts as broken lately; null: the ledger is too old to call any broken.</param>
    public static SummaryFigures Of(
        IReadOnlyList<AccountBrief> accounts, IReadOnlyDictionary<string, ContactHistory> histories, IReadOnlySet<string> undecided, DateTimeOffset? brokenAfter)
    {
        var currencies = accounts.SelectMany(account => account.Balances).Select(balance => balance.Currency).Distinct()
            .Select(currency => OfCurrency(currency, accounts))
            .OrderByDescending(figures => figures.OverdueAccounts).ThenBy(figures => figures.Currency, StringComparer.Ordinal)
            .ToList();
        var overdue = accounts.Where(IsOverdue).ToList();
        return new SummaryFigures
        {
            Currencies = currencies,
            Top = TopOf(currencies, accounts, histories),
            OverdueAccounts = overdue.Count,
            Broken = [.. accounts.Where(account => History(account).BrokenAt > brokenAfter)
                .Select(account => new SummaryAccount(account.CustomerId, account.Name, History(account).Promises.Broken))
                .Order(MostFirst)],
            NoNextStep = [.. overdue.Where(account => !account.AllHeld && History(account).Next is null)
                .Select(account => new SummaryAccount(account.CustomerId, account.Name, account.Balances.Max(balance => balance.DaysOverdue)))
                .Order(MostFirst)],
            Undecided = [.. accounts.Where(account => undecided.Contains(account.CustomerId))
                .Select(account => new SummaryAccount(account.CustomerId, account.Name, account.Balances.Max(balance => balance.DaysOverdue)))
                .Order(MostFirst)],
        };

        ContactHistory History(AccountBrief account) => histories.GetValueOrDefault(account.CustomerId) ?? ContactHistory.None;
    }

    /// <summary>
    /// How many of the rows each currency gets: by its number of overdue accounts, at least one each (the first of them where there are
    /// more currencies than rows), and never more than it has. What rounding leaves goes to the largest remainders.
    /// </summary>
    public static IReadOnlyList<int> Share(IReadOnlyList<int> accounts, int rows)
    {
        var shares = new int[accounts.Count];
        var left = rows;
        for (var currency = 0; currency < shares.Length && left > 0; currency++)
        {
            shares[currency] = Math.Min(1, accounts[currency]);
            left -= shares[currency];
        }

        var total = accounts.Sum();
        for (; left > 0; left--)
        {
            var next = Enumerable.Range(0, shares.Length)
                .Where(currency => shares[currency] < accounts[currency])
                .Select(currency => (Currency: currency, Missing: (decimal)rows * accounts[currency] / total - shares[currency]))
                .OrderByDescending(candidate => candidate.Missing)
                .Select(candidate => (int?)candidate.Currency)
                .FirstOrDefault();
            if (next is not { } currency)
                break;
            shares[currency]++;
        }

        return shares;
    }

    private static CurrencyFigures OfCurrency(string currency, IReadOnlyList<AccountBrief> accounts)
    {
        var balances = accounts.SelectMany(account => account.Balances).Where(balance => balance.Currency == currency).ToList();
        var mix = accounts.SelectMany(account => account.Mix).Where(part => part.Currency == currency).ToList();
        var stages = Enum.GetValues<OverdueStage>()
            .Select(stage => new StageAmount(
                currency, stage, mix.Where(part => part.Stage == stage).Sum(part => part.Count), mix.Where(part => part.Stage == stage).Sum(part => part.Amount)))
            .ToList();
        var overdue = stages.Where(stage => stage.Stage != OverdueStage.M0).Sum(stage => stage.Amount);
        return new CurrencyFigures
        {
            Currency = currency,
            Open = stages.Sum(stage => stage.Amount),
            Overdue = overdue,
            OverdueDisputed = overdue - balances.Sum(balance => balance.Overdue + balance.OverdueHeld),
            OverdueHeld = balances.Sum(balance => balance.OverdueHeld),
            OverdueAccounts = accounts.Count(account => account.Mix.Any(part => part.Currency == currency && part.Stage != OverdueStage.M0)),
            Stages = stages,
        };
    }

    private static List<SummaryRow> TopOf(
        List<CurrencyFigures> currencies, IReadOnlyList<AccountBrief> accounts, IReadOnlyDictionary<string, ContactHistory> histories)
    {
        var ranked = currencies.ConvertAll(figures => accounts
            .SelectMany(account => account.Balances.Where(balance => balance.Currency == figures.Currency && balance.Overdue > 0m)
                .Select(balance => new SummaryRow
                {
                    CustomerId = account.CustomerId,
                    Name = account.Name,
                    Currency = balance.Currency,
                    Overdue = balance.Overdue,
                    Days = balance.DaysOverdue,
                    OwnerEmail = account.OwnerEmail,
                    NextOn = histories.GetValueOrDefault(account.CustomerId)?.Next?.DueOn,
                }))
            .OrderByDescending(row => row.Overdue).ThenByDescending(row => row.Days).ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToList());
        var shares = Share(ranked.ConvertAll(rows => rows.Count), TopRows);
        return [.. ranked.SelectMany((rows, currency) => rows.Take(shares[currency]))];
    }

    private static bool IsOverdue(AccountBrief account) => account.Mix.Any(part => part.Stage != OverdueStage.M0);

    private static Comparer<SummaryAccount> MostFirst { get; } = Comparer<SummaryAccount>.Create((one, other) =>
        other.Count != one.Count ? other.Count.CompareTo(one.Count) : string.CompareOrdinal(one.Name, other.Name));
}
