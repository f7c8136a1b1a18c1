using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Benchmarks.Echo;
using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Coach;

/// <summary>The talk before a call with the whole product: four turns, all typed, each read from and written to the database.</summary>
internal sealed class CoachBenchmark(Workshop workshop, NullBotBaseline nullBot) : IBenchmark
{
    private const string StatementLog = "Executed DbCommand";

    public static readonly Step[] Conversation =
    [
        new(Step.Name, "\"a\":\"M1\""),
        new("M1", "\"a\":\"PaymentDriven\""),
        new("2", "\"a\":\"skip\""),
        new("1", "Playbook "),
    ];

    /// <summary>A customer a connection; names can be alike, codes can't.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Enumerable.Range(0, LoadPlan.Connections).Select(LedgerFile.CodeOf)];

    public string Name => "coach";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        var product = await workshop.ProductAsync(cancellationToken);
        var floor = await nullBot.ProcessorPerTurnAsync(cancellationToken);
        var statements = await StatementsAsync(product, cancellationToken);
        var reports = await BotRuns.MeasureAsync(
            async address => product.Start(address, await workshop.LedgerDatabaseAsync(Name, cancellationToken)), new LoadPlan { Steps = Conversation, Names = Names },
            cancellationToken);
        return [.. LoadReadings.Of(Name, reports, floor, aim: 1), new Reading($"{Name}: SQL statements a turn", "", [statements])];
    }

    /// <summary>Counted in the log of the second conversation of one person: the first one fills caches.</summary>
    private async Task<double> StatementsAsync(PublishedProduct product, CancellationToken cancellationToken)
    {
        var address = FreePort.Address();
        await using var replies = await ReplyListener.StartAsync(cancellationToken);
        using var bot = product.Start(
            address, await workshop.LedgerDatabaseAsync(Name, cancellationToken), ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Information"));
        var talker = new Talker(address, replies, 0, Names[0]);
        await talker.WaitForBotAsync(cancellationToken);
        await TalkAsync();
        var before = Statements(bot);
        await TalkAsync();
        return (double)(Statements(bot) - before) / Conversation.Length;

        async Task TalkAsync()
        {
            foreach (var step in Conversation)
                await talker.SayAsync(step, cancellationToken);

            // The log is written behind the turn's back.
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private static int Statements(ChildProcess bot) => bot.Output.Split(StatementLog).Length - 1;
}
