using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace AdaptiveCards;

public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableRow";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableCell> Cells { get; set; } = [];

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool? Rtl { get; set; }

    /// <exception cref="ArgumentException">Not a cell.</exception>
    public override void Add(AdaptiveElement value) =>
        Cells.Add(value as AdaptiveTableCell ?? throw new ArgumentException("A row holds cells only.", nameof(value)));

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Cells.GetEnumerator();
}
