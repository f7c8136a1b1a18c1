using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Hosting;

/// <summary>A bot behind a real HTTP listener.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotHost(CloudAdapter adapter, IBot bot, Action<HttpContext>? before)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(context =>
        {
            before?.Invoke(context);
            return adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
        });
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public static Task<BotHost> StartAsync(Func<ITurnContext, Task> turn) => StartAsync(Local.Adapter(), new CallbackBot((c, _) => turn(c)));

    /// <param name="adapter">What takes the requests.</param>
    /// <param name="bot">What hears them.</param>
    /// <param name="before">What is done to a request first.</param>
    public static async Task<BotHost> StartAsync(CloudAdapter adapter, IBot bot, Action<HttpContext>? before = null)
    {
        var host = new BotHost(adapter, bot, before);
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
