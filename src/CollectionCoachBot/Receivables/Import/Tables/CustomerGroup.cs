using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>A customer whose invoices stand in the rows below its name, as QuickBooks and many ERP reports write them.</summary>
/// <param name="Code">Null: the row says only a name.</param>
/// <param name="Name">Null: the row says only a code.</param>
internal sealed partial record CustomerGroup(string? Code, string? Name)
{
    /// <summary>What a row says: "Acme Ltd", "Customer: Acme Ltd", "客户编码：K001 客户名称：华信".</summary>
    /// <param name="text">The cell.</param>
    /// <param name="isCode">Whether it stands where customers' codes stand.</param>
    /// <param name="vocabulary">Knows the words before colons.</param>
    public static CustomerGroup Of(string text, bool isCode, LedgerVocabulary vocabulary)
    {
        string? code = null, name = null;
        foreach (var part in Labels().Split(text))
        {
            var colon = part.AsSpan().IndexOfAny(':', '：');
            if (colon <= 0 || vocabulary.Column(part[..colon]) is not { } known || part[(colon + 1)..].Trim() is not { Length: > 0 } value)
                continue;
            if (known.Field == LedgerField.CustomerCode)
                code ??= value;
            else if (known.Field == LedgerField.CustomerName)
                name ??= value;
        }

        return code is not null || name is not null ? new CustomerGroup(code, name) : isCode ? new CustomerGroup(text, null) : new CustomerGroup(null, text);
    }

    /// <summary>What is written.</summary>
    public string Text => Name ?? Code ?? "";

    /// <summary>Whether a total's row speaks of this customer.</summary>
    public bool Is(string text) =>
        text.Equals(Name, StringComparison.OrdinalIgnoreCase) || text.Equals(Code, StringComparison.OrdinalIgnoreCase)
        || Name is not null && text.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Before a word with a colon that has a space or comma in front of it.</summary>
    [GeneratedRegex(@"[\s,，;；]+(?=[^\s:：,，;；]+(?:\s[^\s:：,，;；]+)?\s*[:：])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labels();
}
