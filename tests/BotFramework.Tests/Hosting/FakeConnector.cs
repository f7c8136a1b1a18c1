using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Hosting;

/// <summary>A channel's connector on this machine: notes every request and answers as told.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>The status and body of the next answers.</summary>
    public Func<Request, (int Status, string Body)> Answer { get; set; } = _ => (200, """{"id":"sent-1"}""");

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>A client that talks to this connector, made the way a bot makes it.</summary>
    public async Task<IConnectorClient> ClientAsync()
    {
        var factory = Local.Authentication().CreateConnectorFactory(new System.Security.Claims.ClaimsIdentity());
        return await factory.CreateAsync(Url, null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new Request(context.Request.Method, target, body, context.Request.ContentType, context.Request.Headers.Authorization);
        Requests.Enqueue(request);
        var (status, answer) = Answer(request);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (status == StatusCodes.Status307TemporaryRedirect)
            context.Response.Headers.Location = "/elsewhere";
        await context.Response.WriteAsync(answer);
    }

    public sealed record Request(string Method, string Target, string Body, string? ContentType, string? Authorization)
    {
        public JObject Json => JObject.Parse(Body);
    }
}
