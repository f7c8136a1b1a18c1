using System.Text.RegularExpressions;
using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Delegations;

/// <summary>What is typed behind <c>delegate</c>.</summary>
/// <param name="Away">Who is away, as typed; null: whoever types.</param>
/// <param name="Substitute">Who stands in, as typed.</param>
/// <param name="UntilOn">The day on which it ends; null: none was typed.</param>
internal sealed partial record DelegationWish(string? Away, string Substitute, DateOnly? UntilOn)
{
    /// <summary>"Li until Dec 1", "to Li, back Dec 1" and, for a manager, "Zhang to Li until Dec 1", "张三 由 李四 到12月1日".</summary>
    public static DelegationWish Read(string argument, DateOnly today)
    {
        var (words, until) = UntilText.Split(argument, today);
        var said = Lead().Replace(words.Trim(' ', ',', '，', '。', '.'), "");
        return Both().Match(said) is { Success: true } both
            ? new DelegationWish(both.Groups["away"].Value.Trim(), both.Groups["substitute"].Value.Trim(), until)
            : new DelegationWish(null, said, until);
    }

    [GeneratedRegex(@"^(?:to\s+|交给|转给|由|给)\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?<away>.+?)(?:\s+(?:to|by)\s+|\s*(?:->|→|交给|转给|由)\s*)(?<substitute>.+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Both();
}
