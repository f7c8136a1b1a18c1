using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>A row's cells by what they mean, as text.</summary>
internal sealed class RowCells(RawLedger ledger, LedgerVocabulary vocabulary)
{
    /// <summary>Empty where there is no such column or cell.</summary>
    /// <exception cref="RowRefused">A formula failed there.</exception>
    public string Text(RawRow row, LedgerField field)
    {
        var text = ledger.Value(row, field);
        return ledger.Kind(row, field) == CellKind.Error || vocabulary.IsError(text) ? throw new RowRefused(field, text, "error-cell") : text;
    }

    /// <inheritdoc cref="Text"/>
    /// <exception cref="RowRefused">It is longer than may be.</exception>
    public string Short(RawRow row, LedgerField field, int max)
    {
        var text = Text(row, field);
        return text.Length <= max ? text : throw new RowRefused(field, text, "too-long", ("length", text.Length), ("max", max));
    }
}
