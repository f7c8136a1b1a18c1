namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// How an option of an import is written where the reader of a text would write it. The texts that ask for one have a placeholder for it:
/// <c>{sayCurrency}CNY</c> is <c>--currency CNY</c> on the command line, and <c>currency=CNY</c> by HTTP and in the chat.
/// </summary>
internal static class OptionWords
{
    private static readonly (string Placeholder, string Option)[] Valued =
    [
        ("sayAsOf", "as-of"), ("sayColumn", "column"), ("sayCurrency", "currency"), ("sayDates", "dates"), ("sayDecimal", "decimal"),
        ("sayEncoding", "encoding"), ("sayPerson", "person"), ("sayTurned", "turned-dates"),
    ];

    private static readonly (string Placeholder, string Option)[] Flags = [("sayDelta", "delta"), ("sayYes", "yes")];

    public static IReadOnlyList<string> Placeholders { get; } = [.. Valued.Concat(Flags).Select(option => option.Placeholder)];

    public static IReadOnlyList<(string Name, object? Value)> OnCommandLine { get; } =
        [.. Valued.Select(option => (option.Placeholder, (object?)new Padded($"--{option.Option} "))), .. Flags.Select(option => (option.Placeholder, (object?)$"--{option.Option}"))];

    public static IReadOnlyList<(string Name, object? Value)> Elsewhere { get; } =
        [.. Valued.Select(option => (option.Placeholder, (object?)$"{option.Option}=")), .. Flags.Select(option => (option.Placeholder, (object?)$"{option.Option}=true"))];
}
