using System.Text;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Imports.Sent;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import.Mappings;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Imports.Sent;

/// <summary>A ledger file sent to the bot, through the whole bot and a real download, on Monday, November 23, 2026; Zhang administers, Li manages.</summary>
public class SentLedgerInTheBotTests
{
    private const string File = "Customer,Invoice,Due,Amount,Currency,Colour\nA,1,2026-10-01,100,CNY,red\nA,2,soon,100,CNY,\nB,3,2026-12-01,50.5,USD,\n";

    private const string NoCurrency = "Customer,Invoice,Due,Amount\nA,1,2026-10-01,100\n";

    public static TheoryData<string> Tags => [.. Languages.All.Select(language => language.Tag())];

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task It_is_tried_first_and_imported_when_its_sender_says_so(string tag)
    {
        using var bot = HostOf(tag);
        await using var server = await FileServer.StartAsync(File);
        var told = new StringBuilder().AppendLine(await SendAsync(bot, server.Address));

        told.AppendLine(CardText.Of(await WorkAsync(bot)));
        Assert.Empty(await InvoicesAsync(bot));
        told.AppendLine(CardText.Of(await PressAsync(bot, DecideSentLedger.ImportVerb)));
        told.AppendLine(CardText.Of(await WorkAsync(bot)));

        Approved.Matches(told.ToString().ReplaceLineEndings("\n"), $"imported.{tag}.txt");
        Assert.Equal(["1", "3"], await InvoicesAsync(bot));
        await using var db = bot.Database.CreateDbContext();
        var (import, sent) = (await db.Set<LedgerImport>().SingleAsync(), await db.Set<SentLedger>().SingleAsync());
        Assert.Equal((ImportWay.Chat, sent.PersonId, "", SentLedgerState.Done), (import.Way, import.ById, sent.Url, sent.State));
        Assert.Equal([DeliveryOperation.Send, DeliveryOperation.Update], await db.Set<OutboxRow>().OrderBy(row => row.CreatedAt).ThenBy(row => row.Operation).Select(row => row.Operation).ToListAsync());
    }

    [Fact]
    public async Task Cancelled_nothing_is_imported_and_its_address_is_forgotten()
    {
        using var bot = HostOf("zh-CN");
        await using var server = await FileServer.StartAsync(File);
        await SendAsync(bot, server.Address);
        await WorkAsync(bot);

        var card = await PressAsync(bot, DecideSentLedger.CancelVerb);
        var late = await PressAsync(bot, DecideSentLedger.ImportVerb);

        Assert.Contains("没有导入，什么都没有改动", CardText.Of(card), StringComparison.Ordinal);
        Assert.Equal(CardText.Of(card), CardText.Of(late));
        Assert.Equal((SentLedgerState.Cancelled, "", 1), ((await SentAsync(bot)).State, (await SentAsync(bot)).Url, server.Asked));
    }

    [Fact]
    public async Task Of_two_presses_one_imports_and_none_that_comes_too_late()
    {
        using var bot = HostOf("zh-CN");
        await using var server = await FileServer.StartAsync(File);
        await SendAsync(bot, server.Address);
        await WorkAsync(bot);
        var sents = bot.Services.GetRequiredService<SentLedgers>();
        var sent = await SentAsync(bot);

        var did = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => sents.DecideAsync(sent.Id, sent.PersonId, SentLedgerState.Importing, CancellationToken.None))));
        await SetAsync(bot, SentLedgerState.Ready);
        bot.Clock.Advance(SentLedgers.Waits + TimeSpan.FromSeconds(1));
        var late = await PressAsync(bot, DecideSentLedger.ImportVerb);

        Assert.Single(did, true);
        Assert.StartsWith("这个文件已经过时", CardText.Of(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_file_is_not_there()
    {
        using var bot = HostOf("zh-CN", Somebody.Li);
        await using var server = await FileServer.StartAsync(File);
        await SendAsync(bot, server.Address);
        await WorkAsync(bot);

        var answer = await PressAsync(bot, DecideSentLedger.ImportVerb, Somebody.Li);

        Assert.StartsWith("这个文件已经过时", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Equal(SentLedgerState.Ready, (await SentAsync(bot)).State);
    }

    [Theory]
    [InlineData("personal", "a.csv", 1, "只有管理员能导入台账。请把文件交给贵公司的管理员。")]
    [InlineData("administrator", "a.exe", 1, "我能读 .csv、.txt、.tsv、.xlsx 和 .xls。“a.exe”不是这样的文件。")]
    [InlineData("administrator", "a.csv", 2, "请一次只发一个文件。")]
    [InlineData("group", "a.csv", 1, "台账文件请在和我的私聊里发给我。")]
    public async Task What_is_not_to_be_taken_is_not_fetched(string who, string name, int files, string answer)
    {
        using var bot = HostOf("zh-CN");
        await using var server = await FileServer.StartAsync(File);
        var from = who == "personal" ? Somebody.Li : who == "group" ? Somebody.Zhang with { In = "19:three@thread.v2" } : Somebody.Zhang;

        var said = await SendAsync(bot, server.Address, from, name, files);

        Assert.Equal(answer, said);
        Assert.Equal((0, 0), (await CountAsync(bot), server.Asked));
    }

    [Theory]
    [InlineData("https://evil.example/a.csv")]
    [InlineData("http://contoso.sharepoint.com/a.csv")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_elsewhere_is_not_asked(string? url)
    {
        using var bot = HostOf("zh-CN");

        Assert.StartsWith("这个文件不在 Teams 存放文件的地方", await SendAsync(bot, url), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(bot));
    }

    [Theory]
    [InlineData("redirect", "文件取不到了")]
    [InlineData("gone", "文件取不到了")]
    [InlineData("broken", "文件没有取全")]
    public async Task What_cannot_be_fetched_changes_nothing(string how, string said)
    {
        using var bot = HostOf("zh-CN");
        await using var server = await FileServer.StartAsync(File);
        server.Answer = how switch
        {
            "redirect" => context => Task.Run(() => context.Response.Redirect("/elsewhere.csv")),
            "gone" => context => Task.Run(() => context.Response.StatusCode = 403),
            _ => BreakOffAsync,
        };
        await SendAsync(bot, server.Address);

        var card = await WorkAsync(bot);

        Assert.Contains(said, CardText.Of(card), StringComparison.Ordinal);
        Assert.Equal((SentLedgerState.Failed, 1), ((await SentAsync(bot)).State, server.Asked));
        Assert.Empty(await InvoicesAsync(bot));
    }

    [Fact]
    public async Task Another_file_than_the_one_that_was_tried_is_not_imported()
    {
        using var bot = HostOf("zh-CN");
        await using var server = await FileServer.StartAsync(File);
        await SendAsync(bot, server.Address);
        await WorkAsync(bot);
        server.Gives(File.Replace("100", "999", StringComparison.Ordinal));
        await PressAsync(bot, DecideSentLedger.ImportVerb);

        var card = await WorkAsync(bot);

        Assert.Contains("文件和刚才看的不一样了", CardText.Of(card), StringComparison.Ordinal);
        Assert.Empty(await InvoicesAsync(bot));
    }

    [Fact]
    public async Task A_file_that_cannot_be_taken_says_why()
    {
        using var bot = HostOf("en-US");
        await using var server = await FileServer.StartAsync("Customer,Invoice,Due,Amount,Currency\nA,1,soon,100,CNY\n");
        await SendAsync(bot, server.Address);

        var card = await WorkAsync(bot);

        Approved.Matches(CardText.Of(card), "refused.en-US.txt");
        Assert.Equal(SentLedgerState.Refused, (await SentAsync(bot)).State);
    }

    [Theory]
    [InlineData("en-US", "", "in the same message.", "currency=CNY")]
    [InlineData("zh-CN", "", "并在同一条消息里写上", "currency=CNY")]
    public async Task A_refusal_says_what_to_write_beside_the_file(string tag, string text, params string[] parts)
    {
        using var bot = HostOf(tag);
        await using var server = await FileServer.StartAsync(NoCurrency);
        await SendAsync(bot, server.Address, text: text);

        var card = CardText.Of(await WorkAsync(bot));

        Assert.All(parts, part => Assert.Contains(part, card, StringComparison.Ordinal));
        Assert.DoesNotContain("--", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "currency=CNY", "Read with: currency=CNY")]
    [InlineData("zh-CN", "币种 CNY", "读取方式：currency=CNY")]
    public async Task What_stands_beside_the_file_counts_for_the_trial_and_for_the_import(string tag, string text, string said)
    {
        using var bot = HostOf(tag);
        await using var server = await FileServer.StartAsync(NoCurrency);
        await SendAsync(bot, server.Address, text: text);

        var tried = await WorkAsync(bot);
        await PressAsync(bot, DecideSentLedger.ImportVerb);
        await WorkAsync(bot);

        Assert.Contains(said, CardText.Of(tried), StringComparison.Ordinal);
        Assert.Equal(["1"], await InvoicesAsync(bot));
    }

    [Fact]
    public async Task A_mapping_that_is_saved_anew_meanwhile_changes_nothing()
    {
        using var bot = HostOf("zh-CN");
        await using var server = await FileServer.StartAsync(NoCurrency);
        var mappings = bot.Services.GetRequiredService<LedgerMappings>();
        await mappings.SaveAsync("ERP", new MappingContent { Currency = "CNY" }, CancellationToken.None);
        await SendAsync(bot, server.Address, text: "erp");
        await WorkAsync(bot);
        await mappings.SaveAsync("ERP", new MappingContent { Currency = "USD" }, CancellationToken.None);

        await PressAsync(bot, DecideSentLedger.ImportVerb);
        await WorkAsync(bot);

        await using var db = bot.Database.CreateDbContext();
        Assert.Equal("CNY", (await db.Set<Receivable>().SingleAsync()).Currency);
    }

    [Theory]
    [InlineData("please import")]
    [InlineData("currency=CNY currency=USD")]
    [InlineData("mapping=SAP")]
    [InlineData("dates=any")]
    [InlineData("column=Colour")]
    public async Task What_cannot_be_taken_beside_a_file_is_told_with_what_can_be_said(string text)
    {
        using var bot = HostOf("en-US");
        await using var server = await FileServer.StartAsync(File);
        await bot.Services.GetRequiredService<LedgerMappings>().SaveAsync("ERP", new MappingContent(), CancellationToken.None);

        var said = await SendAsync(bot, server.Address, text: text);

        Approved.Matches(said, $"not-taken.{text.Replace(' ', '-').Replace('=', '-')}.txt");
        Assert.Equal((0, 0), (await CountAsync(bot), server.Asked));
    }

    [Theory]
    [InlineData("en-US", "", true, "It closes 11 of 12 open receivables", "Receivables that it doesn't list are closed.")]
    [InlineData("zh-CN", "", true, "12 笔未收应收款里，有 11 笔不在文件中", "文件里没列的应收款会结清")]
    [InlineData("en-US", "delta", false, "It closes", "Receivables that it doesn't list stay as they are.")]
    [InlineData("zh-CN", "增量", false, "不在文件中", "文件里没列的应收款保持原样")]
    public async Task Closing_most_is_said_before_the_button_and_a_delta_closes_nothing(string tag, string text, bool isWhole, string closes, string hint)
    {
        using var bot = HostOf(tag);
        await using (var db = bot.Database.CreateDbContext())
        {
            var customer = new Customer { Code = "A", Name = "A" };
            db.Add(customer);
            db.AddRange(Enumerable.Range(1, 12).Select(i => new Receivable
            {
                CustomerId = customer.Id, InvoiceNumber = $"{i}", DueOn = new DateOnly(2026, 10, 1), IssuedOn = new DateOnly(2026, 9, 1), Amount = 100m, Open = 100m, Currency = "CNY",
            }));
            await db.SaveChangesAsync();
        }

        await using var server = await FileServer.StartAsync("Customer,Invoice,Due,Amount,Currency\nA,1,2026-10-01,100,CNY\n");
        await SendAsync(bot, server.Address, text: text);

        var card = CardText.Of(await WorkAsync(bot));

        Assert.Contains(hint, card, StringComparison.Ordinal);
        Assert.Equal(isWhole, card.Contains(closes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_program_left_behind_is_told_by_the_next_one()
    {
        using var bot = HostOf("zh-CN");
        await using var server = await FileServer.StartAsync(File);
        await SendAsync(bot, server.Address);
        await using (var db = bot.Database.CreateDbContext())
            await db.Set<SentLedger>().ExecuteUpdateAsync(set => set.SetProperty(sent => sent.Worker, "another"));
        bot.Clock.Advance(TimeSpan.FromMinutes(21));

        var count = await bot.Services.GetRequiredService<SentLedgers>().InterruptAbandonedAsync(CancellationToken.None);

        Assert.Equal((1, SentLedgerState.Interrupted, ""), (count, (await SentAsync(bot)).State, (await SentAsync(bot)).Url));
        Assert.Contains("程序中途停了", CardText.Of(await CardAsync(bot)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_administers_no_longer_decides_and_is_told_nothing()
    {
        using var database = new CollectionCoachBot.Tests.Storage.TestDatabase();
        await using var server = await FileServer.StartAsync(File);
        using var bot = HostOf("zh-CN", Somebody.Zhang, database);
        await SendAsync(bot, server.Address);
        await WorkAsync(bot);
        using var other = new BotHost(database, "zh-CN", ("Roles:Administrators:0", "boss@contoso.cn"));

        Assert.Equal("只有管理员能导入台账。请把文件交给贵公司的管理员。", CardText.Of(await PressAsync(other, DecideSentLedger.ImportVerb)));
        Assert.Null(await RenderAsync(other));
    }

    /// <summary>Announces more than comes.</summary>
    private static async Task BreakOffAsync(HttpContext context)
    {
        context.Response.ContentLength = 10_000;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(File));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static BotHost HostOf(string tag, Somebody? second = null, CollectionCoachBot.Tests.Storage.TestDatabase? database = null) =>
        new(database, tag, ("Roles:Administrators:0", Somebody.Zhang.AadObjectId), ("Roles:Administrators:1", (second ?? Somebody.Zhang).AadObjectId), ("Roles:Managers:0", Somebody.Li.AadObjectId));

    /// <returns>What the bot says at once.</returns>
    private static async Task<string> SendAsync(BotHost bot, string? url, Somebody? from = null, string name = "台账 *11月*.csv", int files = 1, string text = "")
    {
        var message = bot.Message(from ?? Somebody.Zhang, activity => activity.Attachments =
        [
            .. Enumerable.Range(0, files).Select(_ => new Attachment
            {
                ContentType = FileDownloadInfo.ContentType, Name = name, ContentUrl = "https://contoso.sharepoint.com/shown", Content = new JObject { ["downloadUrl"] = url, ["uniqueId"] = "1", ["fileType"] = "csv" },
            }),
        ]);
        message.Text = text;
        return Assert.Single(await bot.SendAsync(message)).Text;
    }

    /// <summary>Does what waits, as the program does beside its turns.</summary>
    /// <returns>The card as it is sent then.</returns>
    private static async Task<JObject> WorkAsync(BotHost bot)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await ActivatorUtilities.CreateInstance<SentLedgerWorker>(bot.Services).RunAsync((await SentAsync(bot)).Id, CancellationToken.None);
        return await CardAsync(bot);
    }

    private static async Task<JObject> CardAsync(BotHost bot)
    {
        var card = (await RenderAsync(bot))!.Card;
        CardCheck.Holds(card);
        return card;
    }

    private static async Task<RenderedMessage?> RenderAsync(BotHost bot)
    {
        await using var db = bot.Database.CreateDbContext();
        var row = await db.Set<OutboxRow>().AsNoTracking().SingleAsync(row => row.Kind == SentLedgerRenderer.KindName && row.Operation == DeliveryOperation.Send);
        return await bot.Services.GetServices<IMessageRenderer>().Single(renderer => renderer.Kind == row.Kind).RenderAsync(row, CancellationToken.None);
    }

    private static async Task<JObject> PressAsync(BotHost bot, string verb, Somebody? from = null) =>
        await bot.ExecuteAsync(verb, new JObject { ["v"] = 1, ["f"] = (await SentAsync(bot)).Id }, from: from);

    private static async Task<SentLedger> SentAsync(BotHost bot)
    {
        await using var db = bot.Database.CreateDbContext();
        return await db.Set<SentLedger>().AsNoTracking().SingleAsync();
    }

    private static async Task SetAsync(BotHost bot, SentLedgerState state)
    {
        await using var db = bot.Database.CreateDbContext();
        await db.Set<SentLedger>().ExecuteUpdateAsync(set => set.SetProperty(sent => sent.State, state));
    }

    private static async Task<int> CountAsync(BotHost bot)
    {
        await using var db = bot.Database.CreateDbContext();
        return await db.Set<SentLedger>().CountAsync();
    }

    private static async Task<List<string>> InvoicesAsync(BotHost bot)
    {
        await using var db = bot.Database.CreateDbContext();
        return await db.Set<Receivable>().Select(receivable => receivable.InvoiceNumber).Order().ToListAsync();
    }
}
