using System;
using System.Collections.Generic;
using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "Table";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    public List<AdaptiveTableRow> Rows { get; set; } = [];

    /// <summary>The first row names the columns, for the eye and for screen readers.</summary>
    [DefaultValue(true)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool FirstRowAsHeaders { get; set; } = true;

    [DefaultValue(true)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool ShowGridLines { get; set; } = true;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveContainerStyle? GridStyle { get; set; }

    /// <exception cref="ArgumentException">Not a row.</exception>
    public override void Add(AdaptiveElement element) =>
        Rows.Add(element as AdaptiveTableRow ?? throw new ArgumentException("A table holds rows only.", nameof(element)));

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Rows.GetEnumerator();
}
