using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Claims;

/// <summary>Receivables for tables of claims.</summary>
internal static class Debts
{
    public static readonly ContractFacts Sme = new(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, ContractKind.Services, true);

    public static readonly ContractFacts Sale = new(Jurisdiction.Prc, CompanySize.Large, CompanySize.Large, ContractKind.Goods, null);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Receivable Due(string on, decimal open, string currency = "CNY", decimal disputed = 0m, string invoice = "1", int installment = 1, DueBasis basis = DueBasis.FixedDate, bool? proven = null) => new()
    {
        CustomerId = "c", InvoiceNumber = invoice, Installment = installment, DueOn = Day(on), DueBasis = basis, ConditionProven = proven,
        Amount = open, Open = open, Disputed = disputed, Currency = currency,
    };
}
