using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>What stands in the form about evidence. What came back from a card is a stranger's word: anything that wasn't offered reads as missing.</summary>
/// <param name="Kind">Null: not chosen.</param>
/// <param name="Day">Null: none, or not a day.</param>
/// <param name="Invoice">One of the open ones; null: all that was due.</param>
/// <param name="IsInvoiceKnown">False: it was about an invoice that isn't open any more.</param>
internal sealed record EvidenceFormValues(EvidenceKind? Kind, DateOnly? Day, string? Invoice, bool IsInvoiceKnown = true)
{
    /// <summary>Older papers are no evidence of a debt that is still open.</summary>
    private const int LongestYears = 20;

    public static EvidenceFormValues Of(CardPress press, IReadOnlyList<string> invoices)
    {
        var kind = press.Text(EvidenceForm.Kind, 40) is { } text && Enum.GetNames<EvidenceKind>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<EvidenceKind>(text) : (EvidenceKind?)null;
        var key = press.Text(EvidenceForm.Invoice, 40);
        var invoice = invoices.FirstOrDefault(known => ShowInvoice.KeyOf(known) == key);
        return new(kind, press.Date(EvidenceForm.Day), invoice, invoice is not null || key == EvidenceForm.All);
    }

    /// <summary>The text of what is wrong; null: nothing.</summary>
    public string? Problem(DateOnly today) =>
        Kind is null ? "claims.problem-kind"
        : Day is not { } day || day > today || day < today.AddYears(-LongestYears) ? "claims.problem-day"
        : IsInvoiceKnown ? null
        : "claims.problem-invoice";
}
