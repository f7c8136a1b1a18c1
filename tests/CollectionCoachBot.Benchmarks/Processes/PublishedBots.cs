namespace CollectionCoachBot.Benchmarks.Processes;

/// <summary>This program, published with the product's own profile: the echo bot and the null bot are started from there, as the product is.</summary>
internal sealed class PublishedBots
{
    // TieredPGO as the product has it. The collector's first generation is sized by the processor's cache, which would be most of what is measured
    // on a server processor: a bot that is to be small is started with these two, and docs/performance.md tells what they save.
    private static readonly (string Name, string Value)[] Small = [("DOTNET_TieredPGO", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_GCGen0MaxBudget", "0x400000")];

    private readonly string _program;

    private PublishedBots(string folder) => _program = Path.Combine(folder, "CollectionCoachBot.Benchmarks");

    public static async Task<PublishedBots> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        var repository = Repository.Folder();
        var profile = Path.Combine(repository, "src", "CollectionCoachBot", "Properties", "PublishProfiles", "linux-x64.pubxml");
        using var publish = ChildProcess.Of(
            "dotnet", ["publish", Path.Combine(repository, "tests", "CollectionCoachBot.Benchmarks"), $"-p:PublishProfileFullPath={profile}", "-o", folder, "-nologo", "-v", "q"]);
        await publish.EndAsync(cancellationToken);
        return new PublishedBots(folder);
    }

    /// <param name="verb">Of the bot.</param>
    /// <param name="arguments">The verb's, beginning with the address; the bot may not listen there yet.</param>
    public ChildProcess Start(string verb, params string[] arguments) => ChildProcess.Of(_program, [verb, .. arguments], Small);
}
