using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.People;

/// <summary>
/// Every command and every button there is, asked by a colleague about somebody else's customer, gives the same answer to the byte as in a world
/// without that customer. Commands and buttons come from the program's own lists: one that is added is tried as well.
/// </summary>
public class OneScopeTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task Nothing_that_a_colleague_types_tells_that_the_customer_exists(string locale)
    {
        using var with = await ScopeWorld.MakeAsync(exists: true, locale);
        using var without = await ScopeWorld.MakeAsync(exists: false, locale);
        var rows = await with.RowsAsync();
        var told = new List<string>();

        foreach (var from in new[] { ScopeWorld.Li, ScopeWorld.LiInChannel, ScopeWorld.LiInGroupChat })
        {
            foreach (var text in Typed(with.Words, locale))
                told.AddRange(Difference($"{Place(from)}: {text}", await with.SayAsync(text, from), await without.SayAsync(text, from)));
        }

        told.AddRange(Difference("what is sent by itself", await with.SendsAsync(), await without.SendsAsync()));
        Assert.True(told.Count == 0, string.Join("\n\n", told));
        Assert.Equal(rows, await with.RowsAsync());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task Nothing_that_a_colleague_presses_tells_that_the_customer_exists_or_changes_anything(string locale)
    {
        using var with = await ScopeWorld.MakeAsync(exists: true, locale);
        using var without = await ScopeWorld.MakeAsync(exists: false, locale);
        var rows = await with.RowsAsync();
        var told = new List<string>();

        foreach (var from in new[] { ScopeWorld.Li, ScopeWorld.LiInChannel, ScopeWorld.LiInGroupChat })
        {
            foreach (var (name, data) in ScopeWorld.Presses())
            {
                foreach (var verb in with.Verbs)
                    told.AddRange(Difference($"{Place(from)}: {verb} with {name}", await with.PressAsync(verb, data, from), await without.PressAsync(verb, data, from)));
                foreach (var command in with.Commands)
                {
                    var submitted = (JObject)data.DeepClone();
                    submitted["command"] = command;
                    told.AddRange(Difference($"{Place(from)}: [{command}] with {name}", await with.SubmitAsync(submitted, from), await without.SubmitAsync(submitted, from)));
                }
            }
        }

        told.AddRange(Difference("what is sent by itself", await with.SendsAsync(), await without.SendsAsync()));
        Assert.True(told.Count == 0, string.Join("\n\n", told));
        Assert.Equal(rows, await with.RowsAsync());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task Another_companys_user_gets_one_sentence_whatever_they_type_or_press(string locale)
    {
        using var world = await ScopeWorld.MakeAsync(exists: true, locale);
        var (rows, said, pressed) = (await world.RowsAsync(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

        foreach (var text in Typed(world.Words, locale))
            said.Add(await world.SayAsync(text, ScopeWorld.FromElsewhere));
        foreach (var verb in world.Verbs)
            pressed.Add(await world.PressAsync(verb, ScopeWorld.Presses().First().Data, ScopeWorld.FromElsewhere));

        Assert.Contains(locale == "zh-CN" ? "本公司" : "people in this company", Assert.Single(said), StringComparison.Ordinal);
        Assert.Contains(locale == "zh-CN" ? "本公司" : "people in this company", Assert.Single(pressed), StringComparison.Ordinal);
        Assert.Equal(rows, await world.RowsAsync());
    }

    /// <summary>A test that compares nothing would pass: to the owner each of these says more.</summary>
    [Fact]
    public async Task The_owner_does_get_an_answer()
    {
        using var world = await ScopeWorld.MakeAsync(exists: true, "en-US");

        var answers = new List<string>();
        foreach (var text in new[] { "prepare " + ScopeWorld.Code, "letter " + ScopeWorld.Name, "hold " + ScopeWorld.Invoice, "log " + ScopeWorld.Name, "customer " + ScopeWorld.Code, "hold" })
            answers.Add(await world.SayAsync(text, Somebody.Zhang));

        Assert.All(answers, answer => Assert.Contains(ScopeWorld.Name, answer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000101", true)]
    [InlineData("00000000-0000-0000-0000-000000000102", false)]
    public async Task A_ledger_may_name_the_owner_by_object_id(string owner, bool sees)
    {
        using var database = SmallLedger.Create();
        using var bot = new BotHost(database, "en-US", ("Roles:Administrators:0", "boss@contoso.cn"));
        await using (var db = database.CreateDbContext())
            await db.Set<Customer>().Where(customer => customer.Code == "C001").ExecuteUpdateAsync(set => set.SetProperty(customer => customer.OwnerEmail, owner));

        var answer = await bot.SayAsync("prepare C001");

        Assert.Equal(sees, answer.Any(activity => activity.Attachments?.Any(card => card.Content.ToString()!.Contains("380,000.00", StringComparison.Ordinal)) == true));
    }

    private static IEnumerable<string> Typed(CommandWords words, string locale)
    {
        var language = locale == "zh-CN" ? Language.Chinese : Language.English;
        string[] tails = language == Language.Chinese
            ? [ScopeWorld.Name, ScopeWorld.Code + " 老板失联 到12月1日", ScopeWorld.Invoice, ""]
            : [ScopeWorld.Name, ScopeWorld.Code + " nobody answers until Dec 1", ScopeWorld.Invoice, ""];
        return new[] { ScopeWorld.Name, ScopeWorld.Code, ScopeWorld.Invoice, "hxjc", "华信", "KX77" }
            .Concat(words.Names.SelectMany(name => tails.Select(tail => $"{words.Word(name, language)} {tail}".TrimEnd())));
    }

    private static string Place(Somebody from) => from.In switch { null => "personal", ScopeWorld.GroupChat => "group chat", _ => "channel" };

    private static IEnumerable<string> Difference(string asked, string with, string without)
    {
        if (with != without)
            yield return $"{asked}\n  with the customer:    {Start(with, without)}\n  without the customer: {Start(without, with)}";
    }

    /// <summary>From a little before the first character that differs.</summary>
    private static string Start(string text, string other)
    {
        var at = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 60);
        return text.Substring(from, Math.Min(260, text.Length - from)).ReplaceLineEndings(" ");
    }
}
