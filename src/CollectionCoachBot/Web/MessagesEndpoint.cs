using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace CollectionCoachBot.Web;

/// <summary>Where Teams (or the local client) delivers: <c>POST /api/messages</c>.</summary>
internal static class MessagesEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>In bytes. An activity with a filled form is under 100 KB.</summary>
    public const long MaxBody = 256 * 1024;

    /// <summary>How long the headers of a request may take; the adapter gives its body as long.</summary>
    public static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The adapter answers by itself: it refuses what isn't a POST, isn't JSON or comes from elsewhere. A turn doesn't end with its caller:
    /// the SDK hands the token to the turn, and a caller who hung up would leave it half done.
    /// </summary>
    public static void MapMessages(this WebApplication app) =>
        app.Map(Path, static context => context.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>().ProcessAsync(
            context.Request, context.Response, context.RequestServices.GetRequiredService<IBot>(), CancellationToken.None));
}
