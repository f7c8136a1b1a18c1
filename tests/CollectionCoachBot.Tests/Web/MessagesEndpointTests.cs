using CollectionCoachBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionCoachBot.Tests.Web;

public sealed class MessagesEndpointTests
{
    [Fact]
    public async Task A_caller_who_hangs_up_does_not_end_the_turn()
    {
        var adapter = new KeepsToken();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(adapter).AddSingleton<IBot>(new ActivityHandler());
        await using var app = builder.Build();
        app.MapMessages();
        var endpoint = ((IEndpointRouteBuilder)app).DataSources.Single().Endpoints.Single();

        await endpoint.RequestDelegate!(new DefaultHttpContext { RequestServices = app.Services, RequestAborted = new CancellationToken(canceled: true) });

        Assert.False(adapter.Token!.Value.IsCancellationRequested);
    }

    private sealed class KeepsToken : IBotFrameworkHttpAdapter
    {
        public CancellationToken? Token { get; private set; }

        public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
        {
            Token = cancellationToken;
            return Task.CompletedTask;
        }
    }
}
