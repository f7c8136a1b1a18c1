using System.Text.RegularExpressions;

namespace CollectionCoachBot.Holds;

/// <summary>Takes apart what is typed behind <c>hold</c>. Pure.</summary>
internal static partial class HoldText
{
    /// <summary>What may be an invoice's number at the start of a text; null: nothing.</summary>
    public static string? NumberAtStart(string text) => Number().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9\-_/.#]*[A-Za-z0-9]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
