namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>What the digits of an amount say of how its file writes decimals.</summary>
internal enum AmountForm
{
    /// <summary>They are no amount.</summary>
    None,

    /// <summary>Nothing: 1234, 1 234.</summary>
    Whole,

    /// <summary>The point is the decimal sign: 1,234.56, 12.5, 0.500, 1,234,567.</summary>
    Point,

    /// <summary>The comma is: 1.234,56, 12,5, 0,500, 1.234.567.</summary>
    Comma,

    /// <summary>1.234 may be a thousand and more, or one and a bit.</summary>
    OpenPoint,

    /// <summary>1,234 likewise.</summary>
    OpenComma,
}
