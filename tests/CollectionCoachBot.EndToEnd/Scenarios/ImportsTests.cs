using System.Text;
using CollectionCoachBot.EndToEnd.Ledgers;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What a manager sees of imported ledgers.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class ImportsTests(Workshop workshop)
{
    private const string Csv =
        """
        Customer ID,Customer Name,Invoice Number,Due Date,Open Balance,Currency
        C1,Harbor Ltd,INV-1,2026-10-31,1200.50,CNY
        C2,青石贸易,INV-2,=1+2,88.00,CNY
        """;

    [SkippableTheory]
    [InlineData("zh-CN", "数据", "台账导入记录", "没导入 1", "下载没导入的行（1）", "\"'=1+2\"")]
    [InlineData("en-US", "ledger", "Ledger imports", "left out 1", "Download rows left out (1)", "\"'=1+2\"")]
    public async Task The_rows_that_were_left_out_are_one_tap_away(string locale, string typed, string title, string count, string download, string value)
    {
        var ledger = Path.Combine(Directory.CreateTempSubdirectory("coach-ledger-").FullName, "ledger.csv");
        await File.WriteAllTextAsync(ledger, Csv);
        await using var scene = await Scene.StartAsync(workshop, locale, new Ledger(ledger, "--as-of", "2026-11-20"));
        var chat = scene.Teams.Personal;

        var card = await chat.SayAsync(typed);
        await chat.CardPictureAsync("ledger-imports", isDocumented: true);
        var file = await chat.PressForFileAsync(download);

        Assert.Contains(title, card.VisibleText, StringComparison.Ordinal);
        Assert.Contains(count, card.VisibleText, StringComparison.Ordinal);
        Assert.EndsWith(".csv", file.Name, StringComparison.Ordinal);
        Assert.Contains(value, Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
    }
}
