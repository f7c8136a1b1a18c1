using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Hosting;

/// <summary>What a bot without an app id is made of.</summary>
public static class Local
{
    public static IConfiguration Configuration(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("environment", "Development")])
        .AddInMemoryCollection(values.Select(v => new KeyValuePair<string, string?>(v.Key, v.Value)))
        .Build();

    public static ConfigurationBotFrameworkAuthentication Authentication(ILogger? logger = null) =>
        new(Configuration(), logger: logger);

    public static CloudAdapter Adapter(ILogger? logger = null) => new(Authentication(logger), logger);
}
