namespace CollectionCoachBot.Receivables.Import;

/// <summary>What makes a receivable the same one in every file.</summary>
internal readonly record struct ReceivableKey(string CustomerCode, string InvoiceNumber, int Installment);
