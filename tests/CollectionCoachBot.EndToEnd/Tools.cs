namespace CollectionCoachBot.EndToEnd;

/// <summary>The programs that the tests need beside .NET.</summary>
/// <param name="Node">The path of Node.js.</param>
/// <param name="Chromium">The path of Chromium.</param>
/// <param name="TeamsClient">The folder of the package @microsoft/m365agentsplayground.</param>
internal sealed record Tools(string Node, string Chromium, string TeamsClient)
{
    private const string Package = "node_modules/@microsoft/m365agentsplayground";

    /// <summary>What this machine has, or one sentence that says what to install and how.</summary>
    public static (Tools? Found, string Missing) Find()
    {
        var node = InPath("node");
        var chromium = InPath("chromium") ?? InPath("chromium-browser") ?? InPath("google-chrome");
        var client = Path.Combine(Repository.Root, "tests", "CollectionCoachBot.EndToEnd", Package);
        if (node is null)
            return (null, "Node.js 20 or newer is missing: install it (Debian: apt-get install nodejs npm).");
        if (chromium is null)
            return (null, "Chromium is missing: install it with a Chinese font (Debian: apt-get install chromium fonts-noto-cjk).");
        if (!File.Exists(Path.Combine(client, "cli.js")))
            return (null, "The local Teams client is missing: run npm ci --ignore-scripts in tests/CollectionCoachBot.EndToEnd.");
        return (new Tools(node, chromium, client), "");
    }

    private static string? InPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
