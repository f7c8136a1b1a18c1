using System.ComponentModel;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Web.LocalTeamsClient;

/// <summary>
/// Runs the local Teams client beside the bot while developing. It starts after the bot listens, and the bot never waits for it:
/// whatever goes wrong here is one line of log and a line on the home page.
/// </summary>
internal sealed class LocalTeamsClientService(
    IServer server, IHostApplicationLifetime lifetime, LocalTeamsClientStatus status, IOptions<LocalTeamsClientOptions> options, ILogger<LocalTeamsClientService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        await ListeningAsync(stoppingToken);
        var npx = NodeTools.FindNpx(Environment.GetEnvironmentVariable("PATH"), OperatingSystem.IsWindows());
        if (npx is null)
        {
            status.Current = new(LocalTeamsClientState.NodeMissing, null);
            WebLog.NodeMissing(log);
            return;
        }

        try
        {
            await RunAsync(npx, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends, and the client with it.
        }
        catch (Win32Exception e)
        {
            Fail(e.Message);
        }
    }

    private async Task RunAsync(string npx, CancellationToken stoppingToken)
    {
        status.Current = new(LocalTeamsClientState.Starting, null);
        WebLog.ClientStarting(log, ClientProcess.Package);
        var folder = Path.Combine(AppContext.BaseDirectory, "Web", "LocalTeamsClient");
        await using var client = ClientProcess.Start(npx, BotAddress(), options.Value.Port, folder);
        if (await client.WaitForPortAsync(stoppingToken) is not { } port)
        {
            Fail(client.LastLine);
            return;
        }

        var address = $"http://localhost:{port}";
        status.Current = new(LocalTeamsClientState.Running, address);
        WebLog.ClientReady(log, address);
        await client.WaitForEndAsync(stoppingToken);
        status.Current = new(LocalTeamsClientState.Failed, null);
        WebLog.ClientEnded(log, client.LastLine);
    }

    private void Fail(string reason)
    {
        status.Current = new(LocalTeamsClientState.Failed, null);
        WebLog.ClientFailed(log, reason);
    }

    /// <summary>Where the bot really listens, which is known only once it does; by address, since the client may resolve "localhost" otherwise.</summary>
    private string BotAddress()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(each => each.StartsWith("http://", StringComparison.Ordinal));
        var port = address is null ? 3978 : new Uri(address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)).Port;
        return $"http://127.0.0.1:{port}{MessagesEndpoint.Path}";
    }

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
    }
}
