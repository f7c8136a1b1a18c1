using BotFramework.Tests.PublicApi;
using CollectionCoachBot.EndToEnd.Ledgers;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>With a public ledger of real size, where it is at hand.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class PaymentHistoryTests(Workshop workshop)
{
    [SkippableFact]
    public async Task The_ibm_ledger_is_searched_coached_and_summed_up()
    {
        Skip.IfNot(File.Exists(Ledger.PaymentHistories.File), HandedOver.Missing(Ledger.PaymentHistoriesName));
        await using var scene = await Scene.StartAsync(workshop, "en-US", Ledger.PaymentHistories);

        var summary = await scene.Teams.Channel.MentionAsync("summary");
        await scene.Teams.Channel.PictureAsync("summary");
        var stage = await scene.Teams.Personal.SayAsync("0783-PEPYR");
        await scene.Teams.Personal.SayAsync("yes");
        await scene.Teams.Personal.SayAsync("by the book");
        var card = await scene.Teams.Personal.SayAsync("able and willing");
        await scene.Teams.Personal.PictureAsync("coach-card");

        Assert.Contains("835.56", summary.AllText, StringComparison.Ordinal);
        Assert.Contains("4,284.29", summary.AllText, StringComparison.Ordinal);

        // The file's line of this customer that is open on 2013-06-30: invoice 3347423476, due on 2013-06-26, 104.52, not disputed.
        Assert.Contains("4 days past due", stage.AllText, StringComparison.Ordinal);
        Assert.Contains("0783-PEPYR", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("M1 · 4 days past due", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("USD 104.52", card.VisibleText, StringComparison.Ordinal);
    }
}
