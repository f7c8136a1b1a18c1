using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Something wrong in a file of the playbook, told in the language of whoever mends it.</summary>
/// <param name="Where">File, line and key, as they are written: <c>cells.M0.zh-CN.yaml:12: Avoidant.opening </c>; may be empty.</param>
/// <param name="Text">What is wrong there.</param>
internal sealed record Fault(string Where, FaultText Text)
{
    /// <summary>The company's file that is laid over the one with the fault, from which it then comes; null: none is.</summary>
    public string? LaidOver { get; init; }

    public string Say(Words words, Language language) =>
        Where + words.Plain(language, "playbook.fault-" + Text.Key, [.. Text.Values])
        + (LaidOver is null ? "" : words.Plain(language, "playbook.fault-laid-over", ("file", LaidOver)));
}
