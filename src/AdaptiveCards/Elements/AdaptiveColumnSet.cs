using System;
using System.Collections.Generic;

namespace AdaptiveCards;

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <exception cref="ArgumentException">Not a column.</exception>
    public override void Add(AdaptiveElement element) =>
        Columns.Add(element as AdaptiveColumn ?? throw new ArgumentException("A column set holds columns only.", nameof(element)));

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();
}
