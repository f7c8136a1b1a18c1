using System.Diagnostics;
using System.Globalization;
using System.Text;
using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Bot;

/// <summary>
/// The published bot with a database and a _port of its own. It can be stopped, killed and started again on the same database, at
/// another time of its clock.
/// </summary>
internal sealed class RunningBot(PublishedBot published) : IAsyncDisposable
{
    private const string Tenant = "7c1e0c52-3c1d-4b5f-9a55-0d0f5a3b9e10";

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly string _folder = Directory.CreateTempSubdirectory("running-bot-").FullName;
    private readonly int _port = FreePort.Find();
    private readonly StringBuilder _printed = new();
    private IReadOnlyDictionary<string, string> _settings = new Dictionary<string, string>(StringComparer.Ordinal);
    private Process? _process;

    /// <summary>Where activities are posted to.</summary>
    public Uri Messages => new($"http://127.0.0.1:{_port}/api/messages");

    /// <summary>All that the bot _printed, over all its starts.</summary>
    public string Printed
    {
        get
        {
            lock (_printed)
                return _printed.ToString();
        }
    }

    /// <summary>What the bot's clock shows at its next start, and the day of the next import.</summary>
    public DateTimeOffset Now { get; set; } = Scene.Friday;

    /// <param name="settings">Further settings, such as <c>Roles__Managers__0</c>; those of the last start if null.</param>
    public async Task StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        Assert.Null(_process);
        var start = Command([]);
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}";
        _settings = settings ?? _settings;
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Until.FoundAsync(HealthAsync, () => $"the bot's health; it printed: {Printed}", TimeSpan.FromSeconds(60));
    }

    /// <summary>Ends the bot as an operator does (SIGTERM) and waits for it.</summary>
    public async Task StopAsync()
    {
        using var terminate = Process.Start("kill", ["-TERM", Running.Id.ToString(CultureInfo.InvariantCulture)]);
        await EndedAsync();
    }

    /// <summary>Ends the bot as a crash does, with no time to say or write anything.</summary>
    public async Task KillAsync()
    {
        Running.Kill();
        await EndedAsync();
    }

    /// <summary>Runs the published <c>import</c> verb on this bot's database.</summary>
    /// <returns>What it _printed.</returns>
    public async Task<string> ImportAsync(string file, params string[] options)
    {
        var start = Command(["import", file, .. options]);
        using var import = Process.Start(start) ?? throw new InvalidOperationException("The import did not start.");
        var errors = import.StandardError.ReadToEndAsync();
        var said = await import.StandardOutput.ReadToEndAsync() + await errors;
        await import.WaitForExitAsync();
        Assert.True(import.ExitCode == 0, said);
        return said;
    }

    /// <summary>Asks the bot's web server as a browser would that was given an address.</summary>
    /// <param name="path">The address's path.</param>
    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(Messages, path));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Running => _process ?? throw new InvalidOperationException("The bot doesn't run.");

    private ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [published.Assembly, .. arguments])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Coach"] = $"Data Source={Path.Combine(_folder, "coach.db")}";
        start.Environment["MicrosoftAppTenantId"] = Tenant;
        start.Environment["LocalTeamsClient__Enabled"] = "false";
        start.Environment["Clock__StartAt"] = Now.ToString("O", CultureInfo.InvariantCulture);
        return start;
    }

    private async Task EndedAsync()
    {
        await Running.WaitForExitAsync(new CancellationTokenSource(Until.Patience).Token);
        Running.Dispose();
        _process = null;
    }

    private async Task<string?> HealthAsync()
    {
        if (Running.HasExited)
            throw new InvalidOperationException($"The bot ended at once with {Running.ExitCode}: {Printed}");
        try
        {
            using var answer = await Http.GetAsync(new Uri(Messages, "/health"));
            return answer.IsSuccessStatusCode ? "healthy" : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // It doesn't listen yet: the caller asks again.
            return null;
        }
    }

    private void Keep(string? line)
    {
        lock (_printed)
            _printed.AppendLine(line);
    }
}
