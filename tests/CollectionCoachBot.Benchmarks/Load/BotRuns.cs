using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>Measures a bot several times, each time in a fresh process, since what the compiler decides differs from start to start.</summary>
internal static class BotRuns
{
    private const int Runs = 3;

    /// <param name="start">Starts the bot on an address.</param>
    /// <param name="steps">The conversation.</param>
    /// <param name="names">One a connection.</param>
    /// <param name="signingKey">As PEM, when the bot wants tokens.</param>
    public static async Task<IReadOnlyList<LoadReport>> MeasureAsync(
        Func<string, Task<ChildProcess>> start, IReadOnlyList<Step> steps, IReadOnlyList<string> names, CancellationToken cancellationToken,
        string? signingKey = null)
    {
        var reports = new List<LoadReport>();
        for (var run = 0; run < Runs; run++)
        {
            var address = FreePort.Address();
            using var bot = await start(address);
            var plan = new LoadPlan { BotAddress = address, ProcessId = bot.Id, Steps = steps, Names = names, SigningKey = signingKey };
            try
            {
                reports.Add(await LoadClient.MeasureAsync(plan, cancellationToken));
            }
            catch (InvalidOperationException e)
            {
                throw new InvalidOperationException($"{e.Message}\nThe bot said:\n{bot.Output}", e);
            }
        }

        return reports;
    }
}
