using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Receivables;

/// <summary>The ledger as the features read it: one account or all of a scope on today's business day, and what people confirmed about a customer.</summary>
internal sealed class Ledger(IDbContextFactory<CoachDb> databases, TimeProvider clock, IOptions<ReceivablesOptions> options)
{
    // Asked at every turn of a coaching: compiled once, since looking a query up costs more than SQLite needs to answer it. Not static:
    // a compiled query belongs to one model, and each program (in tests there are many) has its own.
    private readonly Func<CoachDb, string, CancellationToken, Task<Account?>> _accountOf = EF.CompileAsyncQuery(
        (CoachDb db, string id, CancellationToken cancellationToken) => db.Set<Customer>().AsNoTracking()
            .Where(customer => customer.Id == id)
            .Select(customer => new Account(
                customer,
                db.Set<Receivable>().Where(receivable => receivable.ClosedOn == null && receivable.Open > 0m && receivable.CustomerId == customer.Id).ToList(),
                db.Set<LedgerImport>().OrderByDescending(import => import.Sequence).Select(import => (DateOnly?)import.AsOf).FirstOrDefault()))
            .FirstOrDefault());

    private readonly Func<CoachDb, CancellationToken, Task<DateOnly?>> _newestAsOf = EF.CompileAsyncQuery(
        (CoachDb db, CancellationToken cancellationToken) =>
            db.Set<LedgerImport>().OrderByDescending(import => import.Sequence).Select(import => (DateOnly?)import.AsOf).FirstOrDefault());

    // Holds are few: mostly there is none, and a statement of its own keeps them from multiplying the receivables.
    private readonly Func<CoachDb, string, DateOnly, IAsyncEnumerable<Hold>> _holdsOf = EF.CompileAsyncQuery(
        (CoachDb db, string id, DateOnly today) => db.Set<Hold>().AsNoTracking()
            .Where(hold => hold.CustomerId == id && hold.UntilOn > today && hold.ReleasedAt == null));

    private readonly Func<CoachDb, string, IAsyncEnumerable<UnappliedAmount>> _unappliedOf = EF.CompileAsyncQuery(
        (CoachDb db, string customerId) => db.Set<UnappliedCash>().Where(cash => cash.CustomerId == customerId).OrderBy(cash => cash.Currency)
            .Select(cash => new UnappliedAmount(cash.Currency, cash.Amount)));

    /// <summary>Today in the business time zone.</summary>
    public DateOnly Today() => DayOf(clock.GetUtcNow());

    /// <summary>Whose days the business counts.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The day of an instant in the business time zone.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The as-of date of the newest import; null where there was none.</summary>
    public async Task<DateOnly?> AsOfAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await _newestAsOf(db, cancellationToken);
    }

    /// <summary>One account, with nothing in its balances where nothing is open; null where there is no such customer in the scope.</summary>
    public async Task<AccountBrief?> BriefAsync(string customerId, Scope scope, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var account = await _accountOf(db, customerId, cancellationToken);
        return account is not null && scope.Sees(account.Customer.OwnerEmail)
            ? AccountFigures.Of(account.Customer, account.Open, Today(), account.AsOf, options.Value, await HoldsAsync(db, customerId, cancellationToken))
                with
            { Unapplied = await _unappliedOf(db, customerId).ToListAsync(cancellationToken) }
            : null;
    }

    /// <summary>Every account of the scope that has something open, in no particular order. Reads customers, receivables and unapplied cash once each.</summary>
    public async Task<IReadOnlyList<AccountBrief>> BriefsAsync(Scope scope, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        await using var snapshot = await db.Kind.BeginSnapshotAsync(db, cancellationToken);
        var customers = await scope.Of(db.Set<Customer>().AsNoTracking()).ToDictionaryAsync(customer => customer.Id, cancellationToken);
        var receivables = await Open(db).ToListAsync(cancellationToken);
        var unapplied = (await db.Set<UnappliedCash>().AsNoTracking().OrderBy(cash => cash.Currency).ToListAsync(cancellationToken))
            .ToLookup(cash => cash.CustomerId, cash => new UnappliedAmount(cash.Currency, cash.Amount));
        var asOf = await _newestAsOf(db, cancellationToken);
        var today = Today();
        var holds = (await db.Set<Hold>().AsNoTracking().Where(hold => hold.UntilOn > today && hold.ReleasedAt == null).ToListAsync(cancellationToken))
            .ToLookup(hold => hold.CustomerId);
        return [.. receivables
            .Where(receivable => customers.ContainsKey(receivable.CustomerId))
            .GroupBy(receivable => receivable.CustomerId)
            .Select(account => AccountFigures.Of(customers[account.Key], [.. account], today, asOf, options.Value, [.. holds[account.Key]]) with { Unapplied = [.. unapplied[account.Key]] })];
    }

    /// <summary>
    /// Keeps what somebody settled today: the attitude, and why it isn't paid. Of a natural person no attitude is stored; nothing is for an
    /// unknown customer.
    /// </summary>
    /// <param name="customerId">Whose attitude; the caller has checked the scope.</param>
    /// <param name="attitude">What was confirmed.</param>
    /// <param name="stage">The stage in which it was confirmed.</param>
    /// <param name="whyUnpaid">Null: what was known before stays.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ConfirmAsync(string customerId, Attitude attitude, OverdueStage stage, WhyUnpaid? whyUnpaid, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = Today();
        await db.Set<Customer>()
            .Where(customer => customer.Id == customerId)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(customer => customer.Attitude, customer => customer.IsNaturalPerson ? customer.Attitude : attitude)
                    .SetProperty(customer => customer.AttitudeOn, customer => customer.IsNaturalPerson ? customer.AttitudeOn : today)
                    .SetProperty(customer => customer.AttitudeStage, customer => customer.IsNaturalPerson ? customer.AttitudeStage : stage)
                    .SetProperty(customer => customer.WhyUnpaid, customer => whyUnpaid ?? customer.WhyUnpaid),
                cancellationToken);
    }

    /// <summary>Keeps the cause that somebody found today, and what it says of ability and willingness. Of a natural person nothing is kept, nor of an unknown customer.</summary>
    /// <param name="customerId">Whose; the caller has checked the scope.</param>
    /// <param name="causeId">The cause's id in the playbook.</param>
    /// <param name="whyUnpaid">What the cause means for why it isn't paid.</param>
    /// <param name="personId">Who found it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task KeepCauseAsync(string customerId, string causeId, WhyUnpaid whyUnpaid, string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = Today();
        await db.Set<Customer>().Where(customer => customer.Id == customerId && !customer.IsNaturalPerson).ExecuteUpdateAsync(
            set => set
                .SetProperty(customer => customer.CauseId, causeId)
                .SetProperty(customer => customer.CauseOn, today)
                .SetProperty(customer => customer.CauseById, personId)
                .SetProperty(customer => customer.WhyUnpaid, whyUnpaid),
            cancellationToken);
    }

    /// <summary>Keeps the grade that somebody gave today; null: it is taken back. The caller has checked the scope.</summary>
    public async Task KeepGradeAsync(string customerId, Grade? grade, string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (on, by) = grade is null ? ((DateOnly?)null, (string?)null) : (Today(), personId);
        await db.Set<Customer>().Where(customer => customer.Id == customerId).ExecuteUpdateAsync(
            set => set
                .SetProperty(customer => customer.Grade, grade)
                .SetProperty(customer => customer.GradeOn, on)
                .SetProperty(customer => customer.GradeById, by),
            cancellationToken);
    }

    /// <summary>The open receivables of a customer with what is disputed and on hold of them, the first due first; null where there is no such customer in the scope.</summary>
    public async Task<IReadOnlyList<Receivable>?> OpenOfAsync(string customerId, Scope scope, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var account = await _accountOf(db, customerId, cancellationToken);
        if (account is null || !scope.Sees(account.Customer.OwnerEmail))
            return null;
        HoldRules.Lay(account.Open, await HoldsAsync(db, customerId, cancellationToken), Today());
        return [.. account.Open.OrderBy(receivable => receivable.DueOn).ThenBy(receivable => receivable.InvoiceNumber, StringComparer.Ordinal).ThenBy(receivable => receivable.Installment)];
    }

    /// <summary>Keeps what somebody answered today for the contract. Of a natural person nothing is kept, nor of an unknown customer. The caller has checked the scope.</summary>
    /// <returns>Whether it was kept.</returns>
    public async Task<bool> KeepContractAsync(string customerId, ContractFacts facts, string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = Today();
        return await db.Set<Customer>().Where(customer => customer.Id == customerId && !customer.IsNaturalPerson).ExecuteUpdateAsync(
            set => set
                .SetProperty(customer => customer.Jurisdiction, facts.Jurisdiction)
                .SetProperty(customer => customer.OurSizeAtSigning, facts.OurSize)
                .SetProperty(customer => customer.TheirSizeAtSigning, facts.TheirSize)
                .SetProperty(customer => customer.ContractKind, facts.Kind)
                .SetProperty(customer => customer.SizeTold, facts.SizeTold)
                .SetProperty(customer => customer.ContractOn, today)
                .SetProperty(customer => customer.ContractById, personId),
            cancellationToken) == 1;
    }

    /// <summary>Keeps the special case that somebody chose today, or that there is none. Of a natural person nothing is kept. The caller has checked the scope.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="specialId">Its id in the playbook; null: it is taken back.</param>
    /// <param name="personId">Who chose it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task KeepSpecialAsync(string customerId, string? specialId, string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = Today();
        await db.Set<Customer>().Where(customer => customer.Id == customerId && !customer.IsNaturalPerson).ExecuteUpdateAsync(
            set => set
                .SetProperty(customer => customer.SpecialId, specialId)
                .SetProperty(customer => customer.SpecialOn, today)
                .SetProperty(customer => customer.SpecialById, personId),
            cancellationToken);
    }

    private async Task<IReadOnlyList<Hold>> HoldsAsync(CoachDb db, string customerId, CancellationToken cancellationToken)
    {
        var holds = new List<Hold>();
        await foreach (var hold in _holdsOf(db, customerId, Today()).WithCancellation(cancellationToken))
            holds.Add(hold);
        return holds;
    }

    private static IQueryable<Receivable> Open(CoachDb db) =>
        db.Set<Receivable>().AsNoTracking().Where(receivable => receivable.ClosedOn == null && receivable.Open > 0m);

    /// <summary>One account by one statement, which sees one state of the database.</summary>
    private sealed record Account(Customer Customer, List<Receivable> Open, DateOnly? AsOf);
}
