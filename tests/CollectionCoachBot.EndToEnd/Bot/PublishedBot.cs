using System.Diagnostics;

namespace CollectionCoachBot.EndToEnd.Bot;

/// <summary>The bot as an operator would get it: published by <c>dotnet publish</c>, once for the whole run.</summary>
internal sealed class PublishedBot : IDisposable
{
    private const string Variable = "PUBLISHED_BOT";

    private readonly string? _ownFolder;

    private PublishedBot(string folder, string? ownFolder) => (Folder, _ownFolder) = (folder, ownFolder);

    public string Folder { get; }

    public string Assembly => Path.Combine(Folder, "CollectionCoachBot.dll");

    /// <summary>Publishes the bot, or takes the folder that the variable PUBLISHED_BOT names.</summary>
    public static async Task<PublishedBot> MakeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return new PublishedBot(given, null);
        var folder = Directory.CreateTempSubdirectory("published-bot-").FullName;
        var project = Path.Combine(Repository.Root, "src", "CollectionCoachBot");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            // No build server may outlive the tests and keep their pipes open.
            ArgumentList = { "publish", project, "-c", "Release", "-o", folder, "-nologo", "-v", "q", "-nodeReuse:false" },
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["UseSharedCompilation"] = "false" },
        };
        using var publish = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
        return new PublishedBot(folder, folder);
    }

    public void Dispose()
    {
        if (_ownFolder is not null)
            Directory.Delete(_ownFolder, recursive: true);
    }
}
