using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>The echo conversation as on the internet: each activity brings a signed token that is checked, each reply carries the bot's.</summary>
internal sealed class TokenEchoBenchmark(Workshop workshop, NullBotBaseline nullBot) : IBenchmark
{
    public string Name => "echo-tokens";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        await using var keys = await ChannelKeys.StartAsync(cancellationToken);
        var bots = await workshop.BotsAsync(cancellationToken);
        var reports = await BotRuns.MeasureAsync(
            address => Task.FromResult(bots.Start(EchoServer.Verb, address, keys.MetadataAddress)), EchoBenchmark.Plan with { SigningKey = keys.PrivateKey },
            cancellationToken);
        return [.. LoadReadings.Of(Name, reports, await nullBot.ProcessorPerTurnAsync(cancellationToken), aim: 0.45)];
    }
}
