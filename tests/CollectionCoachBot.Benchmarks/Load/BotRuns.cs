using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>Measures a bot several times, each time in a fresh process, since what the compiler decides differs from start to start.</summary>
internal static class BotRuns
{
    private const int Runs = 3;

    /// <param name="start">Starts the bot on an address.</param>
    /// <param name="plan">Of each run, without the bot's address and process.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<IReadOnlyList<LoadReport>> MeasureAsync(
        Func<string, Task<ChildProcess>> start, LoadPlan plan, CancellationToken cancellationToken)
    {
        var reports = new List<LoadReport>();
        for (var run = 0; run < Runs; run++)
        {
            var address = FreePort.Address();
            using var bot = await start(address);
            try
            {
                reports.Add(await LoadClient.MeasureAsync(plan with { BotAddress = address, ProcessId = bot.Id }, cancellationToken));
            }
            catch (InvalidOperationException e)
            {
                throw new InvalidOperationException($"{e.Message}\nThe bot said:\n{bot.Output}", e);
            }
        }

        return reports;
    }
}
