using System.Text;
using CollectionCoachBot.Benchmarks.Coach;
using CollectionCoachBot.Benchmarks.Echo;
using CollectionCoachBot.Benchmarks.FirstReply;
using CollectionCoachBot.Benchmarks.Import;
using CollectionCoachBot.Benchmarks.Load;
using CollectionCoachBot.Benchmarks.Measuring;
using CollectionCoachBot.Benchmarks.Objections;
using CollectionCoachBot.Benchmarks.Playbook;
using CollectionCoachBot.Benchmarks.Processes;
using CollectionCoachBot.Benchmarks.Search;
using CollectionCoachBot.Benchmarks.Worklist;

// The program is also what it measures with: each process of a measurement is this one, started with another verb.
switch (args)
{
    case [EchoServer.Verb, var address]:
        await EchoServer.RunAsync(address);
        return 0;
    case [EchoServer.Verb, var address, var keys]:
        await EchoServer.RunAsync(address, keys);
        return 0;
    case [NullBot.Verb, var address]:
        await NullBot.RunAsync(address);
        return 0;
    case [LoadClient.Verb]:
        await LoadClient.RunAsync(CancellationToken.None);
        return 0;
    case [PlaybookLoad.Verb]:
        PlaybookLoad.Run();
        return 0;
}

Console.OutputEncoding = Encoding.UTF8;
using var workshop = new Workshop();
var nullBot = new NullBotBaseline(workshop);
IBenchmark[] all =
[
    new EchoBenchmark(workshop, nullBot), new TokenEchoBenchmark(workshop, nullBot), new EchoFirstReplyBenchmark(workshop),
    new CoachBenchmark(workshop, nullBot), new CardBenchmark(), new FirstReplyBenchmark(workshop), new SearchBenchmark(workshop), new ImportBenchmark(workshop),
    new PlaybookBenchmark(workshop),
    new ObjectionBenchmark(), new BriefBenchmark(workshop), new WorklistBenchmark(workshop),
];
if (args.Except(all.Select(benchmark => benchmark.Name), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no benchmark \"{unknown}\". There are: {string.Join(", ", all.Select(benchmark => benchmark.Name))}.");
    return 1;
}

var readings = new List<Reading>();
foreach (var benchmark in all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
{
    await Console.Error.WriteLineAsync($"{benchmark.Name} …");
    readings.AddRange(await benchmark.RunAsync(CancellationToken.None));
}

ResultTable.Write(Console.Out, readings);
return 0;
