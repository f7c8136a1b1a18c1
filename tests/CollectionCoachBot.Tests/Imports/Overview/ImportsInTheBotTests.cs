using System.Net;
using System.Text;
using CollectionCoachBot.Files;
using CollectionCoachBot.Imports.Overview;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Imports.Overview;

/// <summary>What was imported, through the whole bot, on Monday, November 23, 2026; Zhang manages, Li doesn't.</summary>
public class ImportsInTheBotTests
{
    private const string Heading = "Customer,Invoice,Due,Amount,Currency\n";

    public static TheoryData<string> Tags => [.. Languages.All.Select(language => language.Tag())];

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task A_manager_sees_the_last_imports_and_fetches_what_was_left_out(string tag)
    {
        using var bot = HostOf(tag);
        await ImportAsync(bot, Heading + "A,1,2026-10-01,100,CNY\nA,2,2026-10-01,100,CNY\n", new ImportRequest { AsOf = new DateOnly(2026, 11, 20) });
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await ImportAsync(
            bot, Heading + "A,1,2026-10-01,60,CNY\n=1+1,2,soon,100,CNY\nB,3,2026-10-01,\"-\"\"\",CNY\n", new ImportRequest { Way = ImportWay.Api, ById = "key:erp*1*", AsOf = new DateOnly(2026, 11, 22) });

        var card = (JObject)Assert.Single(await bot.SayAsync(tag == "zh-CN" ? "数据" : "ledger")).Attachments[0].Content;
        var file = await FetchAsync(bot, card);

        CardCheck.Holds(card);
        Approved.Matches(CardText.Of(card), $"imports.{tag}.txt");
        Approved.Matches(file, $"rejects.{tag}.csv");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task Without_an_import_it_says_so_and_the_button_looks_again(string tag)
    {
        using var bot = HostOf(tag);
        var talk = new Transcript(bot);

        await talk.SayAsync(tag == "zh-CN" ? "台账" : "imports");
        await ImportAsync(bot, Heading + "A,1,2026-10-01,100,CNY\n", new ImportRequest());
        await talk.PressAsync(tag == "zh-CN" ? "刷新" : "Refresh");

        Approved.Matches(talk.Text, $"again.{tag}.txt");
    }

    [Fact]
    public async Task Who_does_not_manage_sees_and_fetches_nothing()
    {
        using var bot = HostOf("zh-CN");
        await ImportAsync(bot, Heading + "A,1,soon,100,CNY\nA,2,2026-10-01,100,CNY\n", new ImportRequest());
        var card = (JObject)Assert.Single(await bot.SayAsync("数据")).Attachments[0].Content;
        await bot.SayAsync("帮助", Somebody.Li);
        var li = await PersonAsync(bot, Somebody.Li);
        var wish = (await bot.Database.CreateDbContext().Set<FileLink>().SingleAsync()).Subject;

        Assert.NotNull(CardText.LinkOf(card));
        Assert.Equal("只有经理和管理员能看台账的导入记录。", Assert.Single(await bot.SayAsync("数据", Somebody.Li)).Text);
        Assert.Equal("只有经理和管理员能看台账的导入记录。", CardText.Of(await bot.ExecuteAsync(ShowImports.ShowVerb, new JObject { ["v"] = 1 }, from: Somebody.Li)));
        Assert.DoesNotContain("数据", CardText.Of((JObject)Assert.Single(await bot.SayAsync("帮助", Somebody.Li)).Attachments[0].Content), StringComparison.Ordinal);
        Assert.Null(await Rejects(bot).ReadAsync(li, wish, CancellationToken.None));
    }

    [Theory]
    [InlineData("19:sales@thread.tacv2;messageid=1")]
    [InlineData("19:three@thread.v2")]
    public async Task Where_others_read_along_nothing_is_shown(string place)
    {
        using var bot = HostOf("zh-CN");
        await ImportAsync(bot, Heading + "A,1,2026-10-01,100,CNY\n", new ImportRequest());
        var here = Somebody.Zhang with { In = place };

        Assert.StartsWith("导入记录只在私聊里看", Assert.Single(await bot.SayAsync("数据", here)).Text, StringComparison.Ordinal);
        Assert.StartsWith("导入记录只在私聊里看", CardText.Of(await bot.ExecuteAsync(ShowImports.ShowVerb, new JObject { ["v"] = 1 }, from: here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_is_good_over_HTTP_for_as_long_as_it_says()
    {
        await using var coach = await RunningCoach.StartAsync("Development", ["--Roles:Managers:0", "boss@contoso.cn", "--Clock:StartAt", "2026-11-23T10:00:00+08:00"]);
        var (now, person) = (new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero), new Person { TenantId = BotHost.Tenant, AadObjectId = "boss", Name = "Boss", Email = "boss@contoso.cn" });
        var import = new LedgerImport { Sequence = 99, AsOf = new DateOnly(2026, 11, 20), ImportedAt = now, New = 1, Changed = 0, Unchanged = 0, Closed = 0, Rejected = 1 };
        FileLink Link(int minutes) => new() { PersonId = person.Id, Kind = RejectsFile.FileKind, Subject = new RejectsWish(import.Id, Language.English).Write(), ExpiresAt = now.AddMinutes(minutes) };
        var (good, over) = (Link(15), Link(-1));
        await using (var db = coach.Database.CreateDbContext())
        {
            db.AddRange(person, import, good, over, new RejectedRow { Id = "1", ImportId = import.Id, Line = 7, Column = "Due", Value = "soon", Reason = "bad-date", Values = """{"value":"soon"}""" });
            await db.SaveChangesAsync();
        }

        var answer = await coach.Http.GetAsync("/files/" + good.Id);

        Assert.Equal((HttpStatusCode.OK, "text/csv", "Rows left out 2026 11 20.csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileNameStar));
        Assert.Contains("\"7\",\"Due\",\"soon\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coach.Http.GetAsync("/files/" + over.Id)).StatusCode);
    }

    private static BotHost HostOf(string tag) => new(null, tag, ("Roles:Managers:0", Somebody.Zhang.AadObjectId), ("Roles:Administrators:0", "boss@contoso.cn"), ("Files:Address", "https://coach.example.com"));

    private static async Task ImportAsync(BotHost bot, string csv, ImportRequest request)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        await bot.Services.GetRequiredService<LedgerImporter>().ImportAsync(file, request, null, CancellationToken.None);
    }

    private static IFileSource Rejects(BotHost bot) => bot.Services.GetServices<IFileSource>().Single(source => source.Kind == RejectsFile.FileKind);

    private static async Task<string> FetchAsync(BotHost bot, JObject card)
    {
        var link = await bot.Services.GetRequiredService<FileLinks>().FindAsync(CardText.LinkOf(card)!.Segments[^1], CancellationToken.None);
        var file = await Rejects(bot).ReadAsync(await PersonAsync(bot, Somebody.Zhang), link!.Subject, CancellationToken.None);
        return Encoding.UTF8.GetString(file!.Bytes.Span)[1..].ReplaceLineEndings("\n");
    }

    private static async Task<Person> PersonAsync(BotHost bot, Somebody somebody)
    {
        await using var db = bot.Database.CreateDbContext();
        return await db.Set<Person>().SingleAsync(person => person.AadObjectId == somebody.AadObjectId);
    }
}
