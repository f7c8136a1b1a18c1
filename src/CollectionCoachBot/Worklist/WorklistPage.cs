using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Worklist;

/// <summary>Eight lines of a worklist: what a phone shows without getting lost.</summary>
internal sealed record WorklistPage
{
    public const int Size = 8;

    /// <summary>In the place of an id, of no customer.</summary>
    private static readonly string Nobody = new('-', OpaqueId.Length);

    public required RankedWorklist Worklist { get; init; }

    public required DateOnly Today { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>How many lines come before this page.</summary>
    public int First { get; init; }

    public IEnumerable<WorklistEntry> Rows => Worklist.Entries.Skip(First).Take(Size);

    /// <summary>The first customer of the next page; null: this is the last.</summary>
    public AccountBrief? More => Worklist.Entries.ElementAtOrDefault(First + Size)?.Account;

    /// <summary>The customer after whom this page begins: who is called on it may leave it, who stands before it doesn't.</summary>
    public string Before => First > 0 ? Worklist.Entries[First - 1].Account.CustomerId : Nobody;

    /// <param name="worklist">All of it, as it is now.</param>
    /// <param name="today">The business day.</param>
    /// <param name="start">The customer with whom the page begins; null, or one who isn't on the list any more: the first page.</param>
    public static WorklistPage Of(RankedWorklist worklist, DateOnly today, string? start) => new()
    {
        Worklist = worklist,
        Today = today,
        AsOf = worklist.Entries.Count > 0 ? worklist.Entries[0].Account.AsOf : null,
        First = Math.Max(0, PlaceOf(start, worklist)),
    };

    /// <param name="worklist">All of it, as it is now.</param>
    /// <param name="today">The business day.</param>
    /// <param name="before">The customer after whom the page begins; one who isn't on the list, or nobody after them: the first page.</param>
    public static WorklistPage After(RankedWorklist worklist, DateOnly today, string before) =>
        Of(worklist, today, worklist.Entries.ElementAtOrDefault(PlaceOf(before, worklist) + 1)?.Account.CustomerId);

    private static int PlaceOf(string? customerId, RankedWorklist worklist) => worklist.Entries.Select(entry => entry.Account.CustomerId).ToList().IndexOf(customerId ?? "");
}
