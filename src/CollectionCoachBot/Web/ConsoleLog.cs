using Microsoft.Extensions.Logging.Console;

namespace CollectionCoachBot.Web;

internal static class ConsoleLog
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>One line a message on the console: what the bot says of itself, and of the platform only what is wrong.</summary>
    public static void AddConsoleLog(this WebApplicationBuilder builder)
    {
        var started = new StartedFlag();
        builder.Services.AddSingleton(started).AddHostedService(services => services.GetRequiredService<StartedFlag>());
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);

        // A refused start is said in one line by Program; the host would log the same with its stack trace. Once started, the host may speak.
        builder.Logging.AddFilter(Host, level => started.Is && level >= LogLevel.Warning);
    }

    private sealed class StartedFlag : IHostedLifecycleService
    {
        public volatile bool Is;

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            Is = true;
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
