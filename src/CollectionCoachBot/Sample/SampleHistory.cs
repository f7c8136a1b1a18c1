using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Sample;

/// <summary>Makes up what happened with a customer of the sample: contacts, promises kept and broken, and what comes next.</summary>
internal sealed class SampleHistory(
    SampleWords words, Random random, SampleData data, IReadOnlyDictionary<string, Person> people, DateOnly today, DateTimeOffset now, TimeZoneInfo zone)
{
    private static readonly TimeOnly Reminder = new(9, 0);

    public void Add(Customer customer, OverdueStage stage, Attitude attitude)
    {
        // Nobody's customers have nobody who called them: the summary's "no next step" and "no contact" live on these.
        if (customer.OwnerEmail is not { } owner || random.Next(10) == 0)
            return;
        var person = people[owner];
        var open = data.Receivables.Where(receivable => receivable.CustomerId == customer.Id).ToList();
        var (currency, total) = (open[0].Currency, open.Where(receivable => receivable.Currency == open[0].Currency).Sum(receivable => receivable.Open));
        var calls = stage == OverdueStage.M0 ? random.Next(2) : random.Next(1, 5);
        for (var i = calls; i > 0; i--)
            Call(customer, person, stage, attitude, today.AddDays(-i * random.Next(3, 9)));
        if (stage != OverdueStage.M0)
            Promises(customer, attitude, currency, total);
        if (random.Next(10) < 7)
            Next(customer, person);
    }

    private void Call(Customer customer, Person person, OverdueStage stage, Attitude attitude, DateOnly on)
    {
        var outcome = attitude switch
        {
            Attitude.Avoidant => Pick(Outcome.NoAnswer, Outcome.NoAnswer, Outcome.WrongContact, Outcome.Promised),
            Attitude.SalesDriven => Pick(Outcome.Promised, Outcome.PartPaid, Outcome.Other, Outcome.Refused),
            Attitude.PaymentDriven => Pick(Outcome.PapersMissing, Outcome.WaitingForApproval, Outcome.SaysPaid, Outcome.Disputed),
            _ => Pick(Outcome.WaitingForApproval, Outcome.Promised, Outcome.Other, Outcome.PartPaid),
        };
        data.CallLogs.Add(new CallLog
        {
            FormId = FormattableString.Invariant($"sample-{data.CallLogs.Count + 1}"),
            CustomerId = customer.Id,
            PersonId = person.Id,
            At = At(Weekday(on, -1), new TimeOnly(random.Next(9, 17), random.Next(60))),
            Outcome = outcome,
            Stage = stage,
            Attitude = attitude,
            WhyUnpaid = customer.WhyUnpaid,
            Note = words.Notes.TryGetValue(outcome, out var notes) ? notes[random.Next(notes.Count)] : null,
        });
    }

    private void Promises(Customer customer, Attitude attitude, string currency, decimal total)
    {
        var part = decimal.Round(total / 2, 2);
        var broken = attitude switch { Attitude.Avoidant => random.Next(3), Attitude.SalesDriven => random.Next(2), _ => random.Next(5) / 4 };
        for (var i = 0; i < broken; i++)
            Promise(PromiseState.Broken, -4 - 12 * i - random.Next(6), part, total);
        if (attitude is Attitude.PaymentDriven or Attitude.Strategic && random.Next(2) == 0)
            Promise(PromiseState.Kept, -40 - random.Next(15), part, total + part);
        if (random.Next(10) == 0)
            Promise(PromiseState.PartlyKept, -25, part, total + decimal.Round(part / 3, 2));
        switch (random.Next(6))
        {
            case 0 or 1:
                Promise(PromiseState.Open, random.Next(1, 12), part, total);
                break;
            case 2:
                // Due today: no ledger can show yet whether it came.
                Promise(PromiseState.DueNotVerifiable, 0, part, total);
                break;
        }

        void Promise(PromiseState state, int dueIn, decimal amount, decimal openBefore)
        {
            var payOn = Weekday(today.AddDays(dueIn), dueIn < 0 ? -1 : 1);
            var madeOn = Weekday(today.AddDays(Math.Min(dueIn, 0) - random.Next(3, 9)), -1);
            data.Promises.Add(new Promise
            {
                CustomerId = customer.Id,
                Amount = amount,
                Currency = currency,
                PayOn = payOn,
                MadeAt = At(madeOn, new TimeOnly(10, 30)),
                OpenBefore = openBefore,
                State = state == PromiseState.DueNotVerifiable && payOn > today ? PromiseState.Open : state,
                JudgedAt = state is PromiseState.Kept or PromiseState.PartlyKept or PromiseState.Broken ? At(Weekday(payOn.AddDays(1), 1), new TimeOnly(8, 0)) : null,
            });
        }
    }

    private void Next(Customer customer, Person person)
    {
        var dueOn = Weekday(today.AddDays(random.Next(-2, 11)), 1);

        // Not before tomorrow: the first run of the program is no flood of reminders.
        var remindOn = dueOn > today ? dueOn : Weekday(today.AddDays(1), 1);
        data.FollowUps.Add(new FollowUp
        {
            CustomerId = customer.Id,
            PersonId = person.Id,
            CallLogId = data.CallLogs.LastOrDefault(log => log.CustomerId == customer.Id)?.Id,
            DueOn = dueOn,
            RemindAt = At(remindOn, Reminder),
            CreatedAt = now.AddDays(-3),
        });
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateOnly Weekday(DateOnly day, int direction)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(direction);
        return day;
    }

    private Outcome Pick(params ReadOnlySpan<Outcome> outcomes) => outcomes[random.Next(outcomes.Length)];
}
