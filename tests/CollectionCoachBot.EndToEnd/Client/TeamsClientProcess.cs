using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>
/// The process of Microsoft's local Teams client, on loopback, with its own folder for configuration, log and the recording of
/// every request in both directions.
/// </summary>
internal sealed partial class TeamsClientProcess : IAsyncDisposable
{
    private readonly Process _process;

    private TeamsClientProcess(Process process, string folder, Uri address) =>
        (_process, Folder, Address) = (process, folder, address);

    public string Folder { get; }

    public Uri Address { get; }

    public string RecordingFile => Path.Combine(Folder, "requests.log");

    /// <param name="bot">The bot's address for messages.</param>
    /// <param name="me">Who sits in front of the client.</param>
    /// <param name="locale">The locale that activities state.</param>
    /// <param name="timeZone">The time zone of the client's machine, as an IANA id.</param>
    public static async Task<TeamsClientProcess> StartAsync(Tools tools, Uri bot, Colleague me, string locale, string timeZone)
    {
        var folder = Directory.CreateTempSubdirectory("teams-client-").FullName;
        var configuration = Path.Combine(folder, "playground.yml");
        await File.WriteAllTextAsync(configuration, ConfigurationFor(me));
        var start = new ProcessStartInfo(tools.Node)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--require", Path.Combine(AppContext.BaseDirectory, "Client", "preload.cjs"), Path.Combine(tools.TeamsClient, "cli.js"),
                "start", "-e", bot.AbsoluteUri, "-p", FreePort.Find().ToString(CultureInfo.InvariantCulture), "-c", "msteams",
                "--disable-telemetry", "--enable-events-recording",
            },
            Environment =
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["TEAMS_CLIENT_LOCALE"] = locale,
                ["TZ"] = timeZone,
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = configuration,
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "client.log"),
                ["M365_AGENTS_PLAYGROUND_RECORDING_FILE"] = Path.Combine(folder, "requests.log"),
            },
        };
        // The client and the bot talk over loopback: a proxy of the machine's must not stand between them.
        foreach (var name in new[] { "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "BOT_ENDPOINT", "DEFAULT_CHANNEL_ID" })
            start.Environment.Remove(name);

        var process = Process.Start(start) ?? throw new InvalidOperationException("The local Teams client did not start.");
        var printed = new StringBuilder();
        process.OutputDataReceived += (_, line) => Keep(printed, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(printed, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var port = await Until.FoundAsync(() => PortOf(process, printed, folder), () => $"the local Teams client to listen; it said: {Text(printed)}");
        return new TeamsClientProcess(process, folder, new Uri($"http://localhost:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string ConfigurationFor(Colleague me)
    {
        var others = string.Join('\n', Colleague.All.Where(person => person != me).Select(person => $"  - {person.ToYaml()}"));
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Client", "playground.yml"))
            .Replace("{current}", me.ToYaml(), StringComparison.Ordinal)
            .Replace("{others}", others, StringComparison.Ordinal)
            .Replace("{alias}", me.Alias, StringComparison.Ordinal);
    }

    private static string? PortOf(Process process, StringBuilder printed, string folder)
    {
        if (process.HasExited)
            throw new InvalidOperationException(
                $"The local Teams client ended at once: {Text(printed)}{File.ReadAllText(Path.Combine(folder, "client.log"))}");
        var said = ListeningOn().Match(Text(printed));
        return said.Success ? said.Groups["port"].Value : null;
    }

    private static void Keep(StringBuilder printed, string? line)
    {
        lock (printed)
            printed.AppendLine(line);
    }

    private static string Text(StringBuilder printed)
    {
        lock (printed)
            return printed.ToString();
    }

    [GeneratedRegex(@"Listening on (?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningOn();
}
