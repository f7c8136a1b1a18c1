using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json.Nodes;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionCoachBot.Tests.Manifest;

/// <summary>The Teams app manifest against Microsoft's schema, and against what the bot understands.</summary>
public sealed class ManifestTests
{
    private static readonly string Folder = Path.Combine(Approved.Root, "manifest");
    private static readonly JsonNode Manifest = Read("manifest.json");
    private static readonly JsonObject English = Read("en-US.json").AsObject();
    private static readonly CommandWords Words = CommandWords.Load(AppContext.BaseDirectory);

    public static TheoryData<int, int> EachCommand()
    {
        var each = new TheoryData<int, int>();
        foreach (var (list, listAt) in Lists().Select((list, at) => (list, at)))
        {
            for (var at = 0; at < list["commands"]!.AsArray().Count; at++)
                each.Add(listAt, at);
        }

        return each;
    }

    [SkippableFact]
    public async Task It_follows_Microsofts_schema()
    {
        var check = Path.Combine(Approved.Root, "tests", "CollectionCoachBot.Tests", "Manifest", "check");
        Skip.IfNot(Directory.Exists(Path.Combine(check, "node_modules")), $"The schema comes with npm: run \"npm ci\" in {check}.");

        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(check, "check.cjs"), Folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var problems = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.Equal("", problems);
        Assert.Equal(0, node.ExitCode);
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void An_icon_has_the_size_that_Teams_asks_for(string icon, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, (string)Manifest["icons"]![icon]!)).AsSpan();

        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..])));
    }

    [Fact]
    public void Every_text_that_a_person_sees_is_there_in_English()
    {
        var wanted = new List<string> { "name.short", "name.full", "description.short", "description.full" };
        foreach (var data in EachCommand())
            wanted.AddRange([$"bots[0].commandLists[{data[0]}].commands[{data[1]}].title", $"bots[0].commandLists[{data[0]}].commands[{data[1]}].description"]);

        Assert.Equal(wanted.Order(StringComparer.Ordinal), English.Select(pair => pair.Key).Where(key => key != "$schema").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EachCommand))]
    public void A_command_is_a_word_that_the_bot_understands_as_the_same_in_both_languages(int list, int at)
    {
        var chinese = (string)Lists()[list]["commands"]![at]!["title"]!;
        var english = (string)English[$"bots[0].commandLists[{list}].commands[{at}].title"]!;

        var heard = Words.Hear(chinese);

        Assert.Equal(new HeardCommand(heard!.Name, "", Language.Chinese), heard);
        Assert.Equal(new HeardCommand(heard.Name, "", Language.English), Words.Hear(english));
        Assert.All([chinese, english], title => Assert.InRange(title.Length, 1, 32));
    }

    [Fact]
    public async Task Every_command_that_is_offered_is_one_that_something_carries_out()
    {
        await using var app = CoachApp.Build(["--environment", "Development"]);
        var carriedOut = app.Services.GetServices<ICommand>().Select(command => command.Name);

        var offered = Lists().SelectMany(list => list["commands"]!.AsArray()).Select(command => Words.Hear((string)command!["title"]!)!.Name);

        Assert.Empty(offered.Except(carriedOut));
    }

    [Theory]
    [InlineData("personal", "coach today follow-ups log customer library language ledger deliveries help")]
    [InlineData("team", "escalate summary subscribe unsubscribe library help")]
    [InlineData("groupChat", "escalate library help")]
    public void Each_scope_offers_what_can_be_done_there(string scope, string commands)
    {
        var list = Lists().Single(each => (string)each["scopes"]!.AsArray().Single()! == scope);

        Assert.Equal(commands, string.Join(' ', list["commands"]!.AsArray().Select(command => Words.Hear((string)command!["title"]!)!.Name)));
    }

    [Fact]
    public void Scopes_of_the_bot_are_those_of_its_lists() =>
        Assert.Equal(
            Lists().SelectMany(list => list["scopes"]!.AsArray().Select(scope => (string)scope!)),
            Manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string)scope!));

    private static List<JsonNode> Lists() => [.. Manifest["bots"]![0]!["commandLists"]!.AsArray().Select(list => list!)];

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
}
