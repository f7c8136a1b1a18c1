using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>All that the interest card shows of a customer.</summary>
/// <param name="Basis">By which rule, or what is missing.</param>
/// <param name="Lines">A line for each receivable past due; none without a rule.</param>
/// <param name="Account">The customer.</param>
/// <param name="Answered">Who answered for the agreed rate; null: nobody yet.</param>
/// <param name="Invoice">The only invoice that is shown; null: all.</param>
/// <param name="Reference">What the card's buttons carry to find the customer again.</param>
internal sealed record InterestView(
    InterestBasis Basis, IReadOnlyList<InterestLine> Lines, AccountBrief Account, InterestAnswered? Answered, string? Invoice, (string Name, string Id) Reference);
