using CollectionCoachBot.EndToEnd.Ledgers;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>With a public ledger of real size, where it is at hand.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class PaymentHistoryTests(Workshop workshop)
{
    [SkippableFact]
    public async Task The_ibm_ledger_is_searched_coached_and_summed_up()
    {
        Skip.IfNot(File.Exists(Ledger.PaymentHistories.File), "The public payment histories don't lie beside the repository.");
        await using var scene = await Scene.StartAsync(workshop, "en-US", Ledger.PaymentHistories);

        var summary = await scene.Teams.Channel.MentionAsync("summary");
        await scene.Teams.Channel.PictureAsync("summary");
        await scene.Teams.Personal.SayAsync("8976-AMJEO");
        var found = scene.Teams.Personal.Messages.Last();

        Assert.Contains("835.56", summary.AllText, StringComparison.Ordinal);
        Assert.Contains("4,284.29", summary.AllText, StringComparison.Ordinal);
        Assert.Contains("8976-AMJEO", found.AllText, StringComparison.Ordinal);
    }
}
