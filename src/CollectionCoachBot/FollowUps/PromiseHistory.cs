namespace CollectionCoachBot.FollowUps;

/// <summary>What a customer's promises were worth so far.</summary>
/// <param name="Kept">Kept in full.</param>
/// <param name="PartlyKept">Kept in part.</param>
/// <param name="Broken">Broken.</param>
/// <param name="Open">The promise that is open or due and not verifiable; null: none.</param>
internal sealed record PromiseHistory(int Kept, int PartlyKept, int Broken, Promise? Open)
{
    public static PromiseHistory None { get; } = new(0, 0, 0, null);
}
