using System.Diagnostics;
using System.Globalization;
using System.Text;
using CollectionCoachBot.Tests.Bot;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Replicas;

/// <summary>The program in a process of its own, on a free port of this machine, as an operator starts a replica.</summary>
internal sealed class CoachProcess : IAsyncDisposable
{
    private const string Listening = "http://127.0.0.1:";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly StringBuilder _printed = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _http = new() { Timeout = Patience };
    private readonly Process _process;

    private CoachProcess(string connectionString)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "CollectionCoachBot.dll"))
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
                Environment =
                {
                    ["ConnectionStrings__Coach"] = connectionString, ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = Listening + "0",
                    ["LocalTeamsClient__Enabled"] = "false", ["MicrosoftAppTenantId"] = BotHost.Tenant,
                },
            },
        };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Printed
    {
        get
        {
            lock (_printed)
                return _printed.ToString();
        }
    }

    public static CoachProcess Start(string connectionString) => new(connectionString);

    /// <summary>Until it hears.</summary>
    public async Task ReadyAsync()
    {
        var exit = _process.WaitForExitAsync();
        if (await Task.WhenAny(_address.Task, exit, Task.Delay(Patience)) != _address.Task)
            throw new InvalidOperationException($"The program doesn't listen; it printed: {Printed}");
        _http.BaseAddress = await _address.Task;
    }

    /// <summary>Somebody says something; Teams hears the answers at <paramref name="serviceUrl"/>.</summary>
    public async Task SayAsync(string text, string id, string serviceUrl)
    {
        var activity = new JObject
        {
            ["type"] = "message", ["id"] = id, ["text"] = text, ["channelId"] = "test", ["serviceUrl"] = serviceUrl, ["locale"] = "en-US",
            ["from"] = new JObject { ["id"] = Somebody.Zhang.ChannelId, ["name"] = "Zhang", ["aadObjectId"] = Somebody.Zhang.AadObjectId },
            ["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "Coach" },
            ["conversation"] = new JObject { ["id"] = "chat", ["conversationType"] = "personal", ["tenantId"] = BotHost.Tenant },
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = BotHost.Tenant } },
        };
        using var body = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync("/api/messages", body);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}; it printed: {Printed}"));
    }

    /// <summary>As a crash ends it, with no time to say or write anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_printed)
            _printed.AppendLine(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0 && Uri.TryCreate(line[at..].Split(' ')[0], UriKind.Absolute, out var address))
            _address.TrySetResult(address);
    }
}
