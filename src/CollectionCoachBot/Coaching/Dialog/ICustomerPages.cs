using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>Pages about one customer that aren't a coaching, once the dialog knows which customer is meant.</summary>
internal interface ICustomerPages
{
    /// <summary>Whether the page of that command is one of these.</summary>
    bool Has(string command);

    /// <param name="turn">Who asks.</param>
    /// <param name="command">The page's command.</param>
    /// <param name="customerId">The customer; outside the asker's scope it doesn't exist.</param>
    /// <param name="option">What was chosen for the page already; null: nothing.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    Task ShowAsync(Turn turn, string command, string customerId, string? option, CancellationToken cancellationToken);
}
