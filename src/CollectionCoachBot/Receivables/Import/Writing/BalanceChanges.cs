using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Writes down how an import changes balances.</summary>
/// <param name="db">Has the import's transaction.</param>
/// <param name="sequence">The import's.</param>
/// <param name="day">From which day on the balances hold.</param>
/// <param name="firstNumber">From which on changes are numbered, which keeps them together.</param>
internal sealed class BalanceChanges(CoachDb db, long sequence, DateOnly day, long firstNumber) : IAsyncDisposable
{
    /// <summary>Kept until the receivables beside them are written: one connection does one thing in bulk at a time.</summary>
    private readonly List<BalanceChange> _waiting = [];

    private readonly RowWriter<BalanceChange> _writer = new(db);

    private long _number = firstNumber;

    /// <summary>From which day on what this import says holds.</summary>
    public DateOnly Day => day;

    /// <summary>Where balance and dispute are as they were there is nothing to write.</summary>
    /// <param name="receivable">As it is now.</param>
    /// <param name="before">What was open of it.</param>
    /// <param name="amount">What it was over before.</param>
    /// <param name="wasOpen">Whether it was open.</param>
    public void Add(Receivable receivable, DayBalance before, decimal amount, bool wasOpen) =>
        Add(receivable.Id, before, DayBalance.Of(receivable), CauseOf(receivable, before, amount, wasOpen));

    /// <summary>A whole ledger no longer lists it.</summary>
    public void AddUnlisted(string receivableId, DayBalance before) => Add(receivableId, before, default, ChangeCause.Unlisted);

    /// <summary>Writes what was added; when nothing else is being written in bulk.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var change in _waiting)
            await _writer.InsertAsync(change, cancellationToken);
        _waiting.Clear();
        await _writer.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private void Add(string receivableId, DayBalance before, DayBalance after, ChangeCause cause)
    {
        if (before == after)
            return;
        _waiting.Add(new BalanceChange
        {
            Id = OpaqueId.Of(_number++),
            ReceivableId = receivableId,
            Sequence = sequence,
            Day = day,
            OpenBefore = before.Open,
            OpenAfter = after.Open,
            DisputedBefore = before.Disputed,
            DisputedAfter = after.Disputed,
            Cause = cause,
        });
    }

    private static ChangeCause CauseOf(Receivable now, DayBalance before, decimal amount, bool wasOpen) =>
        !wasOpen && now.Open > 0m ? ChangeCause.Reopened
        : now.Open == before.Open ? ChangeCause.Disputed
        : now.Open == 0m ? ChangeCause.Paid
        : now.Open < before.Open && now.Amount == amount ? ChangeCause.PartPaid
        : ChangeCause.Corrected;
}
