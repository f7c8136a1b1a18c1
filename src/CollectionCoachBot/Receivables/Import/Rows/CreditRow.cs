namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>A row by which a customer has something with us: a credit note, a payment, an invoice below zero.</summary>
/// <param name="Line">In the file.</param>
/// <param name="CustomerCode">Whose.</param>
/// <param name="CustomerName">As this row has it.</param>
/// <param name="Number">Of the invoice that it lowers, where one in the file has it, else its own; empty: it names none.</param>
/// <param name="Installment">The one that it lowers; null: the oldest first.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">What is left of it, not below zero.</param>
/// <param name="On">Its day, where the file says so.</param>
internal sealed record CreditRow(int Line, string CustomerCode, string? CustomerName, string Number, int? Installment, string Currency, decimal Amount, DateOnly? On)
{
    /// <summary>Whether it stands there below zero; null: only its sign makes it a credit.</summary>
    public bool? IsNegative { get; init; }

    /// <summary>Its own number, where another column names the invoice that it lowers; empty: it has none besides.</summary>
    public string Document { get; init; } = "";

    /// <summary>What two rows have in common that may be one row twice.</summary>
    public (string, string, string, int?, string, decimal, DateOnly?) Likeness => (CustomerCode, Number, Document, Installment, Currency, Amount, On);
}
