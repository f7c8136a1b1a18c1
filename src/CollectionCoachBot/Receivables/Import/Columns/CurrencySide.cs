namespace CollectionCoachBot.Receivables.Import.Columns;

/// <summary>
/// Many programs write each amount twice, in the invoice's currency and in the company's own, but only one column says a currency. Amounts of one
/// and the currency of the other would be wrong in silence: so a file is read either in the one or in the other. Pure.
/// </summary>
internal static class CurrencySide
{
    private static readonly LedgerField[] Leading = [LedgerField.Open, LedgerField.Amount, LedgerField.Debit];

    /// <summary>
    /// Whether the file is read in the company's own currency: only where what leads (the open balance, else the amount) stands in no other. The
    /// invoice's goes before, since that is what the customer owes. Null: no heading is about currencies.
    /// </summary>
    public static bool? IsOwn(IReadOnlyCollection<KnownHeading> headings) =>
        headings.All(heading => heading.IsOwn is null || !heading.Field.IsOwed()) ? null
        : Leading.Select(field => headings.Where(heading => heading.Field == field).ToList()).FirstOrDefault(found => found.Count > 0)?.TrueForAll(heading => heading.IsOwn == true);

    /// <summary>
    /// Whether a column can be used. In the company's own currency only what says so can, and a plain "currency" there may be the invoice's; beside
    /// amounts of the invoice the company's own currency means nothing, and beside amounts that don't say it is the only one there may be.
    /// </summary>
    /// <param name="heading">The column's.</param>
    /// <param name="isOwn">The file's.</param>
    public static bool Fits(KnownHeading heading, bool? isOwn) =>
        isOwn is null || !heading.Field.IsOwed() && heading.Field != LedgerField.Currency || (isOwn.Value ? heading.IsOwn == true : heading.IsOwn != true);
}
