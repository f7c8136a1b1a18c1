using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing;

/// <summary>What a command shows without a customer, where a company names the playbook's entries by its own words.</summary>
public sealed class CaseShelvesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-shelves-").FullName;

    [Theory]
    [InlineData("zh-CN", "催款函", "channels.zh-CN.yaml", "挂号催收函")]
    [InlineData("en-US", "letter", "channels.en-US.yaml", "Registered mail")]
    public async Task How_letters_are_written_is_found_under_whatever_name(string locale, string typed, string file, string name)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, file), $"entries:\n  letter: {{ name: {name} }}\n");
        using var bot = new BotHost(null, locale, ("Playbook:Overlay", _folder));

        var card = CardText.Of((JObject)Assert.Single(await bot.SayAsync(typed)).Attachments[0].Content);

        Assert.Contains(name, card, StringComparison.Ordinal);

        Assert.Contains(locale == "zh-CN" ? "别这样" : "Leave out", card, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
