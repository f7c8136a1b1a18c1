using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Playbook.Loading;

public partial class FaultTests
{
    [Fact]
    public void A_fault_is_told_in_the_language_of_whoever_mends_it()
    {
        var fault = new Fault("cells.M0.zh-CN.yaml:12: Avoidant ", new FaultText("missing-key", ("key", "opening"))) { LaidOver = "company/cells.M0.zh-CN.yaml" };

        Assert.Equal("cells.M0.zh-CN.yaml:12: Avoidant \"opening\" is missing: add it (in company/cells.M0.zh-CN.yaml, which is laid over this)", Said(fault, Language.English));
        Assert.Equal("cells.M0.zh-CN.yaml:12: Avoidant 缺少“opening”：请补上（由覆盖它的 company/cells.M0.zh-CN.yaml 引起）", Said(fault, Language.Chinese));
    }

    [Fact]
    public void Every_fault_has_its_text_and_every_text_its_fault()
    {
        var words = Words.Load(AppContext.BaseDirectory);
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Approved.Root, "src/CollectionCoachBot/Playbook"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        var named = Calls().Matches(sources).SelectMany(call => Literals().Matches(call.Groups["keys"].Value)).Select(key => "playbook.fault-" + key.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(words.Keys.Where(key => key.StartsWith("playbook.fault-", StringComparison.Ordinal)).Except(["playbook.fault-laid-over"]).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static string Said(Fault fault, Language language) => new[] { fault }.Lines(language)[0];

    /// <summary>Where a fault's key is said: up to its values.</summary>
    [GeneratedRegex(@"(Report|FaultText|Fault)\((?<keys>[^;]*?)(, \(""|\);|\)\)|\);)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Calls();

    [GeneratedRegex(@"""(?<key>[a-z0-9]+(-[a-z0-9]+)+|unreadable|reference|outside|forbidden|marked)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literals();
}
