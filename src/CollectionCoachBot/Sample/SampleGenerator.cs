using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Sample;

/// <summary>
/// Makes the customers and receivables of the sample: three customers for each stage and attitude, and a sole trader. The same seed, words
/// and day make the same ledger but for the ids; every date is relative to the day.
/// </summary>
internal sealed class SampleGenerator(SampleWords words, StageOptions stages, int seed = 20)
{
    private const int PerCell = 3;

    /// <summary>Of the customers of a cell, this one has an English name.</summary>
    private const int EnglishOne = 2;

    private static readonly Segment[] Segments = [Segment.Project, Segment.Manufacturer, Segment.IndustrialGoods, Segment.Retail, Segment.PublicSector, Segment.Other];

    private readonly Random _random = new(seed);
    private readonly SampleData _data = new();

    /// <param name="today">The business day.</param>
    /// <param name="now">The instant; contacts lie before it.</param>
    /// <param name="zone">The business time zone, in whose working hours contacts happened.</param>
    /// <param name="known">People who are in the database already, by Entra object id: their rows are used, not doubled.</param>
    public SampleData Make(DateOnly today, DateTimeOffset now, TimeZoneInfo zone, IReadOnlyDictionary<string, Person> known)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var owner in words.People.Owners)
        {
            if (!known.TryGetValue(owner.Id, out var person))
            {
                person = new Person { TenantId = words.People.Tenant, AadObjectId = owner.Id, Email = owner.Email, Upn = owner.Email, Name = owner.Name };
                _data.People.Add(person);
            }

            people[owner.Email] = person;
        }

        var history = new SampleHistory(words, _random, _data, people, today, now, zone);
        var names = new SampleNames(words, _random);
        foreach (var stage in Enum.GetValues<OverdueStage>())
        {
            foreach (var attitude in Enum.GetValues<Attitude>())
            {
                for (var i = 0; i < PerCell; i++)
                    Add(names, history, stage, attitude, i == EnglishOne, today);
            }
        }

        AddSoleTrader(today);
        return _data;
    }

    private void Add(SampleNames names, SampleHistory history, OverdueStage stage, Attitude attitude, bool english, DateOnly today)
    {
        var number = _data.Customers.Count + 1;
        var segment = Segments[number % Segments.Length];
        var (companies, place) = english
            ? (words.English, words.Abroad[number / PerCell % words.Abroad.Count])
            : (words.Chinese, new SampleWords.Place { Currency = "CNY", Country = "CN", Law = Jurisdiction.Prc });
        var customer = new Customer
        {
            Code = FormattableString.Invariant($"DEMO-{number:000}"),
            Name = names.Next(english, segment),
            OwnerEmail = Owner(),
            Segment = segment,
            Country = place.Country,
            Contact = Pick(companies.Contacts),
            Attitude = attitude,
            AttitudeOn = today.AddDays(-_random.Next(5, 120)),
            AttitudeStage = stage,
            WhyUnpaid = stage != OverdueStage.M0 && Chance(5) ? (WhyUnpaid)_random.Next(4) : null,
            Cycle = Chance(7)
                ? new PaymentCycle { StatementDay = 25, InvoiceCutoffDay = 28, PlanCutoffDay = _random.Next(3, 6) * 5, PayDay = _random.Next(1, 4) * 5, Signer = Pick(companies.Signers) }
                : new PaymentCycle(),
            Jurisdiction = place.Law,
            OurSizeAtSigning = Chance(7) ? CompanySize.Sme : CompanySize.Unknown,
            TheirSizeAtSigning = segment == Segment.PublicSector ? CompanySize.PublicBody : Chance(4) ? CompanySize.Large : CompanySize.Unknown,
            ContractKind = segment == Segment.Project ? ContractKind.Works : ContractKind.Goods,
            IsSample = true,
        };
        customer.SizeTold = customer.OurSizeAtSigning == CompanySize.Sme ? true : null;
        _data.Customers.Add(customer);
        AddReceivables(customer, stage, place.Currency, today);
        history.Add(customer, stage, attitude);
    }

    private void AddReceivables(Customer customer, OverdueStage stage, string currency, DateOnly today)
    {
        var basis = customer.Segment switch
        {
            Segment.Project => DueBasis.Acceptance,
            Segment.PublicSector => DueBasis.Acceptance,
            Segment.Retail => DueBasis.Delivery,
            Segment.IndustrialGoods => DueBasis.FixedDate,
            _ => DueBasis.Invoice,
        };
        var count = _random.Next(1, 4);
        for (var i = 0; i < count; i++)
            AddReceivable(customer, stage, currency, basis, today);

        // Whoever is late seldom is with everything, and most go on buying.
        for (var milder = OverdueStage.M0; milder < stage; milder++)
        {
            if (Chance(milder == OverdueStage.M0 ? 7 : 3))
                AddReceivable(customer, milder, currency, basis, today);
        }

        if (customer.Country == "CN" && Chance(1))
            AddReceivable(customer, stage, "USD", basis, today);
        if (_data.Customers.Count % 20 == 13)
            Dispute(customer, all: true);
        else if (_data.Customers.Count % 7 == 3)
            Dispute(customer, all: false);
    }

    private void AddReceivable(Customer customer, OverdueStage stage, string currency, DueBasis basis, DateOnly today)
    {
        var (first, last) = stage switch
        {
            OverdueStage.M0 => (-40, 0),
            OverdueStage.M1 => (1, stages.M1LastDay),
            OverdueStage.M2 => (stages.M1LastDay + 1, stages.M2LastDay),
            OverdueStage.M3 => (stages.M2LastDay + 1, stages.M3LastDay),
            _ => (stages.M3LastDay + 1, stages.M3LastDay + 250),
        };
        var dueOn = today.AddDays(-_random.Next(first, last + 1));
        var amount = currency == "CNY" ? _random.Next(80, 4_200) * 100m : _random.Next(120, 6_000) * 10m + _random.Next(100) / 100m;
        var open = Chance(2) ? decimal.Round(amount * _random.Next(3, 9) / 10m, 2) : amount;
        var number = _data.Receivables.Count + 1;
        _data.Receivables.Add(new Receivable
        {
            CustomerId = customer.Id,
            InvoiceNumber = FormattableString.Invariant($"{2600_0000 + number * 37}"),
            OrderNumber = Chance(6) ? FormattableString.Invariant($"HT-{dueOn.Year}-{number:0000}") : null,
            IssuedOn = dueOn.AddDays(-15 * _random.Next(2, 5)),
            DueOn = dueOn,
            DueBasis = basis,
            ConditionProven = basis == DueBasis.Acceptance ? (Chance(6) ? true : Chance(5) ? false : null) : null,
            Amount = amount,
            Open = open,
            Currency = currency,
        });
    }

    private void Dispute(Customer customer, bool all)
    {
        var receivables = _data.Receivables.Where(receivable => receivable.CustomerId == customer.Id).ToList();
        foreach (var receivable in all ? receivables : receivables.Take(1))
            receivable.Disputed = all ? receivable.Open : decimal.Round(receivable.Open * 0.3m, 2);
        customer.WhyUnpaid = all ? WhyUnpaid.Disputed : customer.WhyUnpaid;
    }

    private void AddSoleTrader(DateOnly today)
    {
        var customer = new Customer
        {
            Code = FormattableString.Invariant($"DEMO-{_data.Customers.Count + 1:000}"),
            Name = words.SoleTrader,
            Country = "CN",
            Segment = Segment.Retail,
            IsNaturalPerson = true,
            Jurisdiction = Jurisdiction.Prc,
            IsSample = true,
        };
        _data.Customers.Add(customer);
        AddReceivable(customer, OverdueStage.M1, "CNY", DueBasis.Delivery, today);
    }

    private string? Owner()
    {
        if (Chance(words.People.WithoutOwner))
            return null;
        var at = _random.Next(words.People.Owners.Sum(owner => owner.Share));
        foreach (var owner in words.People.Owners)
        {
            at -= owner.Share;
            if (at < 0)
                return owner.Email;
        }

        return null;
    }

    /// <summary>True in so many of ten cases.</summary>
    private bool Chance(int ofTen) => _random.Next(10) < ofTen;

    private string Pick(List<string> from) => from[_random.Next(from.Count)];
}
