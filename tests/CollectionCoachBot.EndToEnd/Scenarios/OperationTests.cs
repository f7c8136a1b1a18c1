namespace CollectionCoachBot.EndToEnd.Scenarios;

[Collection(WorkshopCollection.Name)]
public sealed class OperationTests(Workshop workshop)
{
    [SkippableFact]
    public async Task The_published_bot_starts_stops_and_starts_again_on_the_same_database()
    {
        await using var bot = workshop.NewBot();
        await bot.StartAsync();

        await bot.StopAsync();
        await bot.StartAsync();
        await bot.KillAsync();
        await bot.StartAsync();

        Assert.DoesNotContain("Exception", bot.Printed, StringComparison.Ordinal);
    }
}
