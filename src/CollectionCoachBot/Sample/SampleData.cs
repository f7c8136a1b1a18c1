using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Sample;

/// <summary>The rows of a sample ledger.</summary>
internal sealed class SampleData
{
    public List<Person> People { get; } = [];

    public List<Customer> Customers { get; } = [];

    public List<Receivable> Receivables { get; } = [];

    public List<CallLog> CallLogs { get; } = [];

    public List<Promise> Promises { get; } = [];

    public List<FollowUp> FollowUps { get; } = [];
}
