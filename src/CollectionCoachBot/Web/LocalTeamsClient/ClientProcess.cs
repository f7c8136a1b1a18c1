using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionCoachBot.Web.LocalTeamsClient;

/// <summary>The local client as a process of ours: started through npx, read until it names its port, ended with everything it started.</summary>
internal sealed partial class ClientProcess : IAsyncDisposable
{
    public const string Package = "@microsoft/m365agentsplayground@0.2.28";

    private readonly Process _process;
    private readonly TaskCompletionSource<int?> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string _lastLine = "it said nothing";

    private ClientProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    /// <summary>The last line that it printed, for saying why it ended.</summary>
    public string LastLine => _lastLine;

    /// <exception cref="System.ComponentModel.Win32Exception">npx can't be started.</exception>
    public static ClientProcess Start(string npx, string botAddress, int port, string folder)
    {
        var start = new ProcessStartInfo(npx)
        {
            // It writes notes of its own into the folder that it is started in.
            WorkingDirectory = folder,

            // The pipe to its input is how the client learns that the bot is gone, even when the bot was killed (loopback.cjs).
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in Arguments(botAddress, port))
            start.ArgumentList.Add(argument);
        var environment = start.Environment;
        environment["NODE_OPTIONS"] = $"--require \"{Path.Combine(folder, "loopback.cjs").Replace('\\', '/')}\" {Environment.GetEnvironmentVariable("NODE_OPTIONS")}".TrimEnd();
        environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(folder, "playground.yml");
        environment["TEAMSAPPTESTER_BROWSER"] = "none";
        environment["npm_config_update_notifier"] = "false";

        // Set by other Teams tools, these would override the address and the channel.
        environment.Remove("BOT_ENDPOINT");
        environment.Remove("DEFAULT_CHANNEL_ID");

        var process = Process.Start(start) ?? throw new InvalidOperationException("npx didn't start.");
        var client = new ClientProcess(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return client;
    }

    /// <summary>The port that it really listens on (it takes another where the wanted one is taken); null when it ended before.</summary>
    public async Task<int?> WaitForPortAsync(CancellationToken cancellationToken)
    {
        var ended = WaitForEndAsync(cancellationToken);
        await Task.WhenAny(_port.Task, ended).WaitAsync(cancellationToken);
        return _port.Task.IsCompletedSuccessfully ? await _port.Task : null;
    }

    public Task WaitForEndAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5));
        }

        _process.Dispose();
    }

    internal static IReadOnlyList<string> Arguments(string botAddress, int port) =>
    [
        "--yes", "--package=" + Package, "agentsplayground", "start",
        "-e", botAddress, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "msteams", "--disable-telemetry",
    ];

    private void Read(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        _lastLine = line.Trim();
        if (Listening().Match(line) is { Success: true } match)
            _port.TrySetResult(int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"Listening on (?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
