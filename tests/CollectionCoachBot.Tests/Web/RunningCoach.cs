using CollectionCoachBot.Tests.Storage;
using CollectionCoachBot.Web;
using Microsoft.AspNetCore.Builder;

namespace CollectionCoachBot.Tests.Web;

/// <summary>The whole program, listening on a free port of this machine, with a database of its own and without the local client.</summary>
internal sealed class RunningCoach : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly WebApplication _app;

    private RunningCoach(string environment, string[] settings) =>
        _app = CoachApp.Build(
        [
            "--environment", environment, "--urls", "http://127.0.0.1:0", "--ConnectionStrings:Coach", _database.ConnectionString,
            "--LocalTeamsClient:Enabled", "false", .. settings,
        ]);

    public HttpClient Http { get; private set; } = new();

    public IServiceProvider Services => _app.Services;

    public TestDatabase Database => _database;

    public static async Task<RunningCoach> StartAsync(string environment = "Development", params string[] settings)
    {
        var coach = new RunningCoach(environment, settings);
        await CoachApp.PrepareAsync(coach._app, CancellationToken.None);
        await coach._app.StartAsync();
        coach.Http = new HttpClient { BaseAddress = new Uri(coach._app.Urls.First()) };
        return coach;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
    }
}
