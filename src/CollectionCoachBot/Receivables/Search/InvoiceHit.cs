namespace CollectionCoachBot.Receivables.Search;

/// <summary>A customer with an open invoice of the number that was asked for.</summary>
/// <param name="Customer">Whose it is.</param>
/// <param name="Number">As the ledger writes it.</param>
/// <param name="ReceivableIds">What is open of it: one, or several installments.</param>
internal sealed record InvoiceHit(CustomerHit Customer, string Number, IReadOnlyList<string> ReceivableIds);
