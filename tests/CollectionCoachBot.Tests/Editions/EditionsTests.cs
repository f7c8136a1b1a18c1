using CollectionCoachBot.Editions;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Editions;

/// <summary>Reading the playbook again, through the whole bot; Zhang administers, Li doesn't.</summary>
public class EditionsTests : IDisposable
{
    private const string OwnWords = "entries:\n  help-for-help: { name: 一件换一件 }\n";
    private readonly string _overlay = Path.Combine(Directory.CreateTempSubdirectory("coach-company-").FullName, "company");

    public EditionsTests() => Directory.CreateDirectory(_overlay);

    [Theory]
    [InlineData("zh-CN", "手册版本", "更新手册")]
    [InlineData("en-US", "playbook", "Reload playbook")]
    public async Task An_administrator_reloads_by_typing_and_by_button(string tag, string status, string reload)
    {
        using var bot = HostOf(tag);
        var talk = new Transcript(bot);

        await talk.SayAsync(status);
        Put("tactics.zh-CN.yaml", OwnWords);
        await talk.PressAsync(reload);
        await talk.SayAsync(tag == "zh-CN" ? "战术 一件换一件" : "tactics help for help");
        await talk.SayAsync(reload);

        Approved.Matches(Steady(bot, talk.Text), $"reload.{tag}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "更新手册")]
    [InlineData("en-US", "reload playbook")]
    public async Task Files_with_faults_change_nothing_and_the_first_ten_are_listed(string tag, string reload)
    {
        using var bot = HostOf(tag);
        var before = bot.Services.GetRequiredService<CurrentPlaybook>().InForce;
        Put("principles.en-US.yaml", "entries:\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"  no-such-{i}: {{ meaning: x }}\n")));
        var talk = new Transcript(bot);

        await talk.SayAsync(reload);

        Approved.Matches(Steady(bot, talk.Text), $"refused.{tag}.txt");
        Assert.Same(before, bot.Services.GetRequiredService<CurrentPlaybook>().InForce);
    }

    [Theory]
    [InlineData("zh-CN", "更新手册", "手册由管理员更新")]
    [InlineData("en-US", "playbook", "Administrators look after the playbook")]
    public async Task Others_are_refused_kindly_and_aren_t_offered_it(string tag, string typed, string answer)
    {
        using var bot = HostOf(tag);

        Assert.StartsWith(answer, Assert.Single(await bot.SayAsync(typed, Somebody.Li)).Text, StringComparison.Ordinal);
        Assert.Contains(answer, CardText.Of(await bot.ExecuteAsync(ReloadPress.ReloadVerb, new JObject { ["v"] = 1 }, null, Somebody.Li)), StringComparison.Ordinal);
        var (offered, hidden) = (await HelpAsync(bot, Somebody.Zhang), await HelpAsync(bot, Somebody.Li));
        var word = tag == "zh-CN" ? "手册版本" : "playbook";
        Assert.Equal((true, false), (offered.Contains(word, StringComparison.Ordinal), hidden.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_a_channel_it_points_to_the_personal_chat()
    {
        using var bot = HostOf("zh-CN");

        var answer = Assert.Single(await bot.SayAsync("更新手册", Somebody.Zhang with { In = "19:channel@thread.tacv2" }));

        Assert.Contains("只在私聊里", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_copy_of_the_bot_follows_within_a_minute()
    {
        using var database = new TestDatabase();
        using var here = HostOf("zh-CN", database);
        using var there = HostOf("zh-CN", database);
        var (ours, theirs) = (Playbook(here), Playbook(there));
        var before = theirs.InForce;
        using var following = ActivatorUtilities.CreateInstance<FollowReloads>(there.Services);
        await following.LookAsync(CancellationToken.None);
        Assert.Same(before, theirs.InForce);

        Put("tactics.zh-CN.yaml", OwnWords);
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        await here.SayAsync("更新手册");
        await following.LookAsync(CancellationToken.None);

        Assert.NotEqual(before.Edition.Version, theirs.Edition.Version);
        Assert.Equal(ours.Edition.Version, theirs.Edition.Version);
        var followed = theirs.InForce;
        await following.LookAsync(CancellationToken.None);
        Assert.Same(followed, theirs.InForce);
    }

    [Fact]
    public async Task A_copy_whose_files_come_later_keeps_its_playbook_until_they_are_whole()
    {
        using var database = new TestDatabase();
        using var here = HostOf("zh-CN", database);
        var late = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_overlay)!, "late", "company")).FullName;
        using var there = HostOf("zh-CN", database, late);
        var (ours, theirs) = (Playbook(here), Playbook(there));
        var before = theirs.InForce;
        using var following = ActivatorUtilities.CreateInstance<FollowReloads>(there.Services);
        Put("tactics.zh-CN.yaml", OwnWords);
        Put("tactics.en-US.yaml", "entries:\n  help-for-help: { name: One for one }\n");
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        await here.SayAsync("更新手册");

        await following.LookAsync(CancellationToken.None);
        Assert.Same(before, theirs.InForce);

        File.Copy(Path.Combine(_overlay, "tactics.zh-CN.yaml"), Path.Combine(late, "tactics.zh-CN.yaml"));
        await following.LookAsync(CancellationToken.None);
        Assert.Same(before, theirs.InForce);

        File.WriteAllText(Path.Combine(late, "tactics.en-US.yaml"), "entries:\n  help-for-");
        await following.LookAsync(CancellationToken.None);
        Assert.Same(before, theirs.InForce);

        File.Copy(Path.Combine(_overlay, "tactics.en-US.yaml"), Path.Combine(late, "tactics.en-US.yaml"), overwrite: true);
        await following.LookAsync(CancellationToken.None);
        Assert.Equal(ours.Edition.Version, theirs.Edition.Version);
    }

    [Fact]
    public async Task Conversations_go_on_while_the_playbook_changes_under_them()
    {
        using var bot = HostOf("zh-CN");
        Put("library.yaml", "tactics:\n  groups: { usual: [our-move] }\n");
        foreach (var tag in new[] { "zh-CN", "en-US" })
            Put($"tactics.{tag}.yaml", "entries:\n  our-move: { name: 自家招, when: a, how: b, risk: c, limit: d, source: e }\n");
        await bot.SayAsync("更新手册");
        var shelf = (JObject)Assert.Single(await bot.SayAsync("战术")).Attachments[0].Content;
        var button = CardText.Button(shelf, "自家招")!;

        var reloading = Task.Run(async () =>
        {
            for (var i = 0; i < 12; i++)
            {
                foreach (var file in Directory.GetFiles(_overlay))
                {
                    // What begins with a dot isn't read.
                    var name = Path.GetFileName(file);
                    File.Move(file, Path.Combine(_overlay, name.StartsWith('.') ? name[1..] : "." + name));
                }

                await bot.Services.GetRequiredService<PlaybookReloading>().ReadAgainAsync(CancellationToken.None);
            }
        });
        var answers = new List<JObject>();
        while (!reloading.IsCompleted)
            answers.Add(await bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!));
        await reloading;

        Assert.All(answers, card =>
        {
            CardCheck.Holds(card);
            Assert.Matches("自家招|催收手册", CardText.Of(card));
        });
    }

    [Fact]
    public async Task A_button_whose_entry_vanished_still_leads_somewhere()
    {
        using var bot = HostOf("zh-CN");
        Put("library.yaml", "importance:\n  entries: [our-rule]\n");
        foreach (var tag in new[] { "zh-CN", "en-US" })
            Put($"importance.{tag}.yaml", "entries:\n  our-rule: { name: 自家规矩, means: a, remember: b }\n");
        await bot.SayAsync("更新手册");
        var button = CardText.Button((JObject)Assert.Single(await bot.SayAsync("十五招")).Attachments[0].Content, "自家规矩")!;
        Directory.Delete(_overlay, recursive: true);
        Directory.CreateDirectory(_overlay);
        await bot.SayAsync("更新手册");

        var card = await bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);

        Assert.Contains("催收手册", CardText.Of(card), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_overlay)!, recursive: true);

    private static CurrentPlaybook Playbook(BotHost bot) => bot.Services.GetRequiredService<CurrentPlaybook>();

    /// <summary>Rules for wording come and go; their count is checked here and left out of what is approved.</summary>
    private static string Steady(BotHost bot, string text)
    {
        var (label, count) = bot.Locale == "zh-CN" ? ("话术检查规则", Playbook(bot).Edition.Chinese.Wording.Rules.Count) : ("Rules for wording", Playbook(bot).Edition.English.Wording.Rules.Count);
        Assert.Contains($"{label}: {count}", text, StringComparison.Ordinal);
        return text.Replace($"{label}: {count}", $"{label}: RULES", StringComparison.Ordinal);
    }

    private static async Task<string> HelpAsync(BotHost bot, Somebody from) =>
        CardText.Of((JObject)Assert.Single(await bot.SayAsync(bot.Locale == "zh-CN" ? "帮助" : "help", from)).Attachments[0].Content);

    private void Put(string file, string content) => File.WriteAllText(Path.Combine(_overlay, file), content);

    private BotHost HostOf(string tag, TestDatabase? database = null, string? overlay = null) =>
        new(database, tag, ("Playbook:Overlay", overlay ?? _overlay), ("Roles:Administrators:0", Somebody.Zhang.AadObjectId));
}
