using System.ComponentModel.DataAnnotations;

namespace CollectionCoachBot.Storage;

/// <summary>
/// How long is kept what is only needed for a while, in days. What the business is about (customers, receivables, contacts, promises,
/// follow-ups, escalations and their steps) is never forgotten by itself.
/// </summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Messages that the bot sent by itself, counted from when they were sent or given up. A card that is older can't be brought up to date any more.</summary>
    [Range(30, 3_650)]
    public int DeliveryDays { get; init; } = 180;

    /// <summary>What was settled before a call. The buttons of an older coach card say that they are out of date.</summary>
    [Range(30, 3_650)]
    public int CoachingDays { get; init; } = 365;

    /// <summary>Lists of customers to pick from, with the reason that waits for the pick.</summary>
    [Range(1, 3_650)]
    public int PickDays { get; init; } = 30;

    /// <summary>Questions that nobody answered: the state of conversations in which nothing happened since.</summary>
    [Range(1, 3_650)]
    public int ConversationDays { get; init; } = 30;

    /// <summary>The rows that weren't taken of ledger files, and what became of files that were sent by HTTP.</summary>
    [Range(1, 3_650)]
    public int ImportDays { get; init; } = 90;
}
