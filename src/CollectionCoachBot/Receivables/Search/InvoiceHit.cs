namespace CollectionCoachBot.Receivables.Search;

/// <summary>A customer with an open invoice of the number that was asked for.</summary>
internal sealed record InvoiceHit(string CustomerId, string CustomerName, string Number);
