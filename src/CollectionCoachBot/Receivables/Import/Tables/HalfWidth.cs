namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>Digits and signs as a Chinese input method may write them (１，２３４．５０), in their usual width. Nothing else is changed: 10² is no 102.</summary>
internal static class HalfWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';

    /// <summary>How far the wide forms lie behind those of ASCII, which stand in the same order.</summary>
    private const int Distance = First - '!';

    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyInRange(First, Last) < 0
            ? text
            : string.Concat(text.Select(c => c is >= First and <= Last ? (char)(c - Distance) : c));
}
