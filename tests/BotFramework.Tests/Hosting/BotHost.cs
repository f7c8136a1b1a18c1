using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Hosting;

/// <summary>A bot behind a real HTTP listener.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotHost(CloudAdapter adapter, IBot bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public static Task<BotHost> StartAsync(Func<ITurnContext, Task> turn) => StartAsync(Local.Adapter(), new CallbackBot((c, _) => turn(c)));

    public static async Task<BotHost> StartAsync(CloudAdapter adapter, IBot bot)
    {
        var host = new BotHost(adapter, bot);
        await host.app.StartAsync();
        host.Client.BaseAddress =
            new Uri(host.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return host;
    }

    public Task<HttpResponseMessage> PostAsync(string json, CancellationToken cancellationToken = default) =>
        Client.PostAsync("/api/messages", new StringContent(json, Encoding.UTF8, "application/json"), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
