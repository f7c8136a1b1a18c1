using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Processes;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>The echo conversation as on the internet: each activity brings a signed token that is checked, each reply carries the bot's.</summary>
internal sealed class TokenEchoBenchmark(NullBotBaseline nullBot) : IBenchmark
{
    public string Name => "echo-tokens";

    public async Task<IReadOnlyList<Reading>> RunAsync(CancellationToken cancellationToken)
    {
        await using var keys = await ChannelKeys.StartAsync(cancellationToken);
        var reports = await BotRuns.MeasureAsync(
            address => Task.FromResult(ChildProcess.OfSelf(EchoServer.Verb, address, keys.MetadataAddress)), EchoBenchmark.Conversation, EchoBenchmark.Names,
            cancellationToken, keys.PrivateKey);
        return [.. LoadReadings.Of(Name, reports, await nullBot.ProcessorPerTurnAsync(cancellationToken), aim: 0.45)];
    }
}
