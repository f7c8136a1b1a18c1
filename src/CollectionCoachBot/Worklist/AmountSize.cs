namespace CollectionCoachBot.Worklist;

/// <summary>How large an overdue amount is for its currency; in this order.</summary>
internal enum AmountSize
{
    Small,
    Middle,
    Large,
    VeryLarge,
}
