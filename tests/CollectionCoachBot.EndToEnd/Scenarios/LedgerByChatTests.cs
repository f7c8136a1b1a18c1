using System.Text.Json.Nodes;
using CollectionCoachBot.EndToEnd.Client;
using CollectionCoachBot.EndToEnd.Ledgers;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>An administrator sends ledger files to the bot, and a team sees what changed between them.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class LedgerByChatTests(Workshop workshop)
{
    private const string Import = "ledger.import";

    private const string Heading = "Customer ID,Customer Name,Owner E-Mail,Invoice Number,Due Date,Amount,Open Balance\n";

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal) { ["Roles__Administrators__0"] = Colleague.Zhang.Email };

    /// <summary>October 15: five receivables in M1, one in M2, three not due.</summary>
    private static readonly string[] October =
    [
        "C1,华信建材有限公司,zhangsan@contoso.cn,INV-1,2026-10-01,100000,100000",
        "C2,Northwind Traders Ltd,zhangsan@contoso.cn,INV-2,2026-09-25,80000,80000",
        "C3,青石贸易,zhangsan@contoso.cn,INV-3,2026-10-05,50000,50000",
        "C4,北海商超,,INV-4,2026-10-10,30000,30000",
        "C5,Harbor & Sons Ltd,,INV-5,2026-09-30,20000,20000",
        "C6,长沙星河商超,,INV-6,2026-08-20,60000,60000",
        "C1,华信建材有限公司,zhangsan@contoso.cn,INV-7,2026-11-05,40000,40000",
        "C3,青石贸易,zhangsan@contoso.cn,INV-8,2026-11-10,25000,25000",
        "C6,长沙星河商超,,INV-9,2026-12-15,70000,70000",
    ];

    [SkippableTheory]
    [InlineData("zh-CN", "币种 CNY", "currency=CNY", "并在同一条消息里写上", "已导入", "数据", "张三发给我的文件", "周报", "比一周前少 15,000.00元", "M1→M2")]
    [InlineData("en-US", "currency=CNY", "currency=CNY", "in the same message", "Imported.", "ledger", "A file from 张三", "summary", "CNY 15,000.00 less than a week ago", "M1→M2")]
    public async Task It_is_tried_imported_and_told_in_the_teams_summary(
        string locale, string text, string asked, string where, string done, string overview, string from, string summary, string change, string roll)
    {
        using var server = new LedgerServer();
        var first = Path.Combine(Directory.CreateTempSubdirectory("coach-ledger-").FullName, "october.csv");
        await File.WriteAllTextAsync(first, Heading + string.Join('\n', October));
        await using var scene = await Scene.StartAsync(
            workshop, locale, new Ledger(first, "--as-of", "2026-10-15", "--currency", "CNY"), new DateTimeOffset(2026, 10, 15, 10, 0, 0, Shanghai), Roles);
        var chat = scene.Teams.Personal;

        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 13, 10, 0, 0, Shanghai));
        server.File = Heading + string.Join('\n', October.Where(row => !row.Contains("INV-2", StringComparison.Ordinal)).Select(row => row.Replace("50000,50000", "50000,20000", StringComparison.Ordinal)));
        var refused = await SendAsync(scene, server, "", message => message.Card is not null);
        await chat.CardPictureAsync("refused");
        var tried = await SendAsync(scene, server, text, message => message.Offers(Import));
        await chat.CardPictureAsync("tried");
        await chat.PressVerbAsync(Import);
        var imported = await chat.HearUpdateAsync(tried, done);
        await chat.CardPictureAsync("imported");

        await scene.RestartAtAsync(new DateTimeOffset(2026, 11, 20, 10, 0, 0, Shanghai));
        server.File = string.Join('\n', server.File.Split('\n').Where(row => !row.Contains("INV-4", StringComparison.Ordinal))) + "\nC5,Harbor & Sons Ltd,,INV-10,2026-11-15,15000,15000";
        var again = await SendAsync(scene, server, text, message => message.Offers(Import));
        await chat.PressVerbAsync(Import);
        await chat.HearUpdateAsync(again, done);
        var imports = await chat.SayAsync(overview);
        await chat.CardPictureAsync("imports");
        var told = await scene.Teams.Channel.MentionAsync(summary);
        await scene.Teams.Channel.CardPictureAsync("summary-changed");
        await scene.Teams.Page.Locator(".ac-adaptiveCard").First.GetByText("▸").Last.ClickAsync();
        await scene.Teams.Channel.CardPictureAsync("summary-rolls");

        Assert.Contains(asked, refused.VisibleText, StringComparison.Ordinal);
        Assert.Contains(where, refused.VisibleText, StringComparison.Ordinal);
        Assert.False(imported.Offers(Import));
        Assert.Contains(from, imports.VisibleText, StringComparison.Ordinal);
        Assert.Contains(change, told.VisibleText, StringComparison.Ordinal);
        Assert.Contains(roll, told.AllText, StringComparison.Ordinal);
    }

    /// <summary>Sends the message that Teams makes of a file with a text beside it, in the client's own conversation.</summary>
    /// <returns>The card that comes of it.</returns>
    private static async Task<BotMessage> SendAsync(Scene scene, LedgerServer server, string text, Func<BotMessage, bool> wanted)
    {
        var chat = await scene.Teams.Personal.OpenAsync();
        chat.Listen();
        await scene.Teams.SendActivityAsync(chat.ConversationId, new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = "https://contoso.sharepoint.com/ledger.csv",
                ["name"] = "ledger.csv",
                ["content"] = new JsonObject { ["downloadUrl"] = server.Address + "ledger.csv", ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D", ["fileType"] = "csv" },
            }),
        });
        return await chat.HearAsync(wanted, "the card of the file");
    }
}
