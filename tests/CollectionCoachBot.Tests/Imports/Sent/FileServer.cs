using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CollectionCoachBot.Tests.Imports.Sent;

/// <summary>Stands in for where Teams keeps files: a real server on this machine that gives what a test says.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            Asked++;
            await Answer(context);
        });
    }

    /// <summary>How often something was fetched.</summary>
    public int Asked { get; private set; }

    /// <summary>What comes back.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("");

    public string Address => _app.Urls.First() + "/ledger.csv";

    public static async Task<FileServer> StartAsync(string file)
    {
        var server = new FileServer();
        server.Gives(file);
        await server._app.StartAsync();
        return server;
    }

    public void Gives(string file) => Answer = context => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(file)).AsTask();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
