namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>What makes a receivable the same one in every file.</summary>
internal readonly record struct ReceivableKey(string CustomerCode, string InvoiceNumber, int Installment)
{
    /// <summary>In place of an invoice number that couldn't be read: any of the customer's.</summary>
    public const string AnyInvoice = "";

    /// <summary>In place of an installment that couldn't be read: any of the invoice's.</summary>
    public const int AnyInstallment = 0;
}
