using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using CollectionCoachBot.Bot;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Files;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Imports.Sent;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Web;
using CollectionCoachBot.Web.LocalTeamsClient;
using CollectionCoachBot.Worklist;

namespace CollectionCoachBot.Tests.Web;

/// <summary>Both READMEs name every setting that the program binds, with the range and the default that the code has.</summary>
public sealed class SettingsInReadmesTests
{
    private static readonly (string Section, object Options)[] Bound =
    [
        ("", new BotIdentityOptions()), ("Roles:", new RolesOptions()), ("Playbook:", new PlaybookOptions()), ("Receivables:", new ReceivablesOptions()),
        ("Receivables:Stages:", new StageOptions()), ("Receivables:Tolerance:", new ToleranceOptions()), ("FollowUps:", new FollowUpOptions()),
        ("Escalations:", new EscalationOptions()), ("Delivery:", new DeliveryOptions()), ("Retention:", new RetentionOptions()), ("LocalTeamsClient:", new LocalTeamsClientOptions()),
        ("Clock:", new ClockOptions()), ("Files:", new FileLinkOptions()), ("SentLedgers:", new SentLedgerOptions()), ("Worklist:", new WorklistOptions()), ("LedgerApi:", new LedgerApiOptions()),
    ];

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_setting_stands_there_with_its_range_and_default(string readme)
    {
        var rows = File.ReadLines(Path.Combine(Approved.Root, readme)).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        var missing = Bound.SelectMany(bound => bound.Options.GetType().GetProperties()
                .Where(property => property.CanWrite && property.PropertyType.Namespace != bound.Options.GetType().Namespace)
                .Select(property => (Name: $"`{bound.Section}{property.Name}`", Wanted: WantedOf(property, bound.Options))))
            .Where(setting => !rows.Any(row => row.Contains(setting.Name, StringComparison.Ordinal)
                && setting.Wanted.All(wanted => row.Contains(wanted, StringComparison.Ordinal))))
            .Select(setting => $"{setting.Name}: {string.Join(", ", setting.Wanted)}");

        Assert.Empty(missing);
    }

    private static List<string> WantedOf(PropertyInfo property, object options)
    {
        var wanted = new List<string>();
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            wanted.Add($"| {Text(range.Minimum)}–{Text(range.Maximum)}");
        if (property.GetValue(options) is { } value and not System.Collections.ICollection)
            wanted.Add($"| {Text(value)} |");
        return wanted;
    }

    private static string Text(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
