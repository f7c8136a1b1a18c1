using System.Collections.Concurrent;
using CollectionCoachBot.Bot;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace CollectionCoachBot.Tests.Bot;

public sealed class BotSetupTests
{
    [Fact]
    public async Task That_the_bot_answers_this_machine_only_and_whom_it_refused_stand_in_the_log()
    {
        using var log = new KeptLog();
        await using var services = Services("Development", log);

        var authentication = services.GetRequiredService<BotFrameworkAuthentication>();
        var refused = await Record.ExceptionAsync(() =>
            authentication.AuthenticateRequestAsync(new() { ServiceUrl = "https://evil.example/" }, "", CancellationToken.None));

        Assert.IsType<UnauthorizedAccessException>(refused);
        Assert.Contains(log.Lines, line => line.Contains("MicrosoftAppId", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("service URL isn't loopback", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_variable_called_environment_does_not_open_the_bot()
    {
        using var log = new KeptLog();
        await using var services = Services("Production", log, ("ENVIRONMENT", "Development"));

        Assert.Throws<InvalidOperationException>(services.GetRequiredService<BotFrameworkAuthentication>);
    }

    private static ServiceProvider Services(string environment, ILoggerProvider log, params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(log))
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build())
        .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
        .AddBot()
        .BuildServiceProvider();

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
