namespace CollectionCoachBot.Receivables;

/// <summary>Adds up one account's open receivables on a day. Pure.</summary>
internal static class AccountFigures
{
    /// <summary>Amounts that a call may be about and that are due within this many days, today included, count as due soon.</summary>
    public const int DueSoonDays = 10;

    /// <param name="customer">Whose account it is.</param>
    /// <param name="open">That customer's receivables with something open, untracked; others don't belong here.</param>
    /// <param name="today">The business day that every figure is for.</param>
    /// <param name="asOf">The newest ledger's date.</param>
    /// <param name="options">Boundaries and tolerance.</param>
    /// <param name="holds">That customer's holds; null: none. They are laid upon <paramref name="open"/>.</param>
    public static AccountBrief Of(
        Customer customer, IReadOnlyList<Receivable> open, DateOnly today, DateOnly? asOf, ReceivablesOptions options, IReadOnlyList<Hold>? holds = null)
    {
        var active = HoldRules.Lay(open, holds ?? [], today);
        var parts = open.Select(receivable => (Receivable: receivable, Stage: StageRules.Of(receivable.DueOn, today, options.Stages))).ToList();
        var allDisputed = open.Count > 0 && open.All(receivable => receivable.Disputed >= receivable.Open);
        var allHeld = !allDisputed && open.Count > 0 && open.All(receivable => receivable.Callable == 0m);

        // Where all is disputed or on hold no stage can be called; the days are still told, by those amounts.
        var counted = parts.Select(part => new StageAmount(
            part.Receivable.Currency, part.Stage, 1,
            allDisputed ? part.Receivable.Open : allHeld ? part.Receivable.Held : part.Receivable.Callable));

        return new AccountBrief
        {
            CustomerId = customer.Id,
            Code = customer.Code,
            Name = customer.Name,
            OwnerEmail = customer.OwnerEmail,
            Contact = customer.Contact,
            Country = customer.Country,
            Segment = customer.Segment,
            CreditLimit = customer is { CreditLimit: { } limit, CreditLimitCurrency: { } currency } ? new CreditLimit(limit, currency) : null,
            Attitude = customer.Attitude,
            AttitudeOn = customer.AttitudeOn,
            AttitudeStage = customer.AttitudeStage,
            WhyUnpaid = customer.WhyUnpaid,
            CauseId = customer.CauseId,
            CauseOn = customer.CauseOn,
            CauseById = customer.CauseById,
            Grade = customer.Grade,
            GradeOn = customer.GradeOn,
            GradeById = customer.GradeById,
            Cycle = customer.Cycle,
            IsNaturalPerson = customer.IsNaturalPerson,
            SpecialId = customer.SpecialId,
            SpecialOn = customer.SpecialOn,
            SpecialById = customer.SpecialById,
            Contract = new ContractFacts(customer.Jurisdiction, customer.OurSizeAtSigning, customer.TheirSizeAtSigning, customer.ContractKind, customer.SizeTold),
            ContractOn = customer.ContractOn,
            ContractById = customer.ContractById,
            Today = today,
            AsOf = asOf,
            Stage = StageRules.OfCustomer(counted, options.Tolerance),
            Mix = [.. parts
                .GroupBy(part => (part.Receivable.Currency, part.Stage))
                .Select(group => new StageAmount(group.Key.Currency, group.Key.Stage, group.Count(), group.Sum(part => part.Receivable.Open)))
                .OrderBy(part => part.Currency, StringComparer.Ordinal).ThenBy(part => part.Stage)],
            Balances = [.. open
                .GroupBy(receivable => receivable.Currency)
                .Select(currency => BalanceOf(currency.Key, [.. currency], today))
                .OrderByDescending(balance => balance.Overdue).ThenByDescending(balance => balance.Open)
                .ThenBy(balance => balance.Currency, StringComparer.Ordinal)],
            AllDisputed = allDisputed,
            AllHeld = allHeld,
            Holds = active,
            AcceptanceMissing = open.Any(receivable => receivable is { DueBasis: DueBasis.Acceptance, ConditionProven: not true }),
        };
    }

    private static Balance BalanceOf(string currency, IReadOnlyList<Receivable> open, DateOnly today)
    {
        var overdue = open.Where(receivable => receivable.DueOn < today && receivable.Callable > 0m).ToList();

        // A call is about what is neither disputed nor on hold, so the oldest of that is named where there is any.
        var oldest = open.OrderBy(receivable => receivable.Callable == 0m).ThenBy(receivable => receivable.Held == 0m)
            .ThenBy(receivable => receivable.DueOn)
            .ThenBy(receivable => receivable.InvoiceNumber, StringComparer.Ordinal)
            .ThenBy(receivable => receivable.Installment)
            .First();
        var dueSoon = open.Where(receivable => receivable.DueOn >= today && receivable.DueOn <= today.AddDays(DueSoonDays) && receivable.Callable > 0m).ToList();
        var disputed = open.Where(receivable => receivable.Disputed > 0m).ToList();
        return new Balance
        {
            Currency = currency,
            Open = open.Sum(receivable => receivable.Open),
            OpenCount = open.Count,
            Overdue = overdue.Sum(receivable => receivable.Callable),
            OverdueCount = overdue.Count,
            CallableCount = open.Count(receivable => receivable.Callable > 0m),
            Held = open.Sum(receivable => receivable.Held),
            OverdueHeld = open.Where(receivable => receivable.DueOn < today).Sum(receivable => receivable.Held),
            Disputed = disputed.Sum(receivable => receivable.Disputed),
            DisputedCount = disputed.Count,
            OldestDisputedDueOn = disputed.Count == 0 ? null : disputed.Min(receivable => receivable.DueOn),
            OldestInvoice = oldest.InvoiceNumber,
            OldestDueOn = oldest.DueOn,
            DaysOverdue = today.DayNumber - oldest.DueOn.DayNumber,
            DueSoon = dueSoon.Sum(receivable => receivable.Callable),
            DueSoonCount = dueSoon.Count,
            OldestOrderNumber = oldest.OrderNumber,
            NextDueOn = open.Where(receivable => receivable.DueOn >= today && receivable.Callable > 0m).Min(receivable => (DateOnly?)receivable.DueOn),
        };
    }
}
