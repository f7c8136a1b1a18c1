using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The adapter between ASP.NET Core and the bot. Answers: 200 and nothing, or the status and body of an invoke or of expected replies;
/// 400 for what isn't an activity, 401 for a caller who may not, 405 for anything but POST, 408 for a body that doesn't come, 413 for too
/// long a one, 415 for one that isn't plain JSON, 500 for a turn that failed. An answer never tells why; the log has a line that does.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>How long a request's body may take.</summary>
    internal TimeSpan BodyPatience { get; init; } = RequestBody.Patience;

    /// <summary>Takes one activity out of a request, runs its turn to the end and answers.</summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            AdapterLog.NotTaken(Logger, "it isn't a POST");
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        var (activity, sender) = await ReceiveAsync(httpRequest, httpResponse, cancellationToken).ConfigureAwait(false);
        if (sender == null)
            return;
        try
        {
            // A turn that has begun is finished: half a turn would leave the conversation in between, and the caller who hung up
            // sends the same activity again.
            var answer = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, CancellationToken.None).ConfigureAwait(false);
            await AnswerAsync(httpResponse, answer).ConfigureAwait(false);
        }
        catch (Exception e) when (!httpResponse.HasStarted)
        {
            AdapterLog.TurnFailed(Logger, e);
            httpResponse.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <summary>The activity and its sender; null for both when the response tells already that there is nothing to do.</summary>
    private async Task<(Activity Activity, AuthenticateRequestResult Sender)> ReceiveAsync(
        HttpRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        try
        {
            (BotFrameworkAuthentication as IRequestGuard)?.Check(request);
            var activity = await ReadActivityAsync(request, response, cancellationToken).ConfigureAwait(false);
            if (activity == null)
                return default;
            var sender = await BotFrameworkAuthentication
                .AuthenticateRequestAsync(activity, request.Headers.Authorization.ToString(), cancellationToken).ConfigureAwait(false);
            return (activity, sender);
        }
        catch (UnauthorizedAccessException)
        {
            // The authentication has logged the reason, which is none of the caller's business.
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            AdapterLog.HungUp(Logger);
        }

        return default;
    }

    private async Task<Activity> ReadActivityAsync(HttpRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        if (RequestForm.BrokenBy(request) is { } fault)
        {
            AdapterLog.NotTaken(Logger, fault.Reason);
            response.StatusCode = fault.Status;
            return null;
        }

        ArraySegment<byte>? body;
        try
        {
            body = await RequestBody.ReadAsync(request, BodyPatience, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            AdapterLog.TooSlow(Logger, BodyPatience.TotalSeconds);
            response.StatusCode = StatusCodes.Status408RequestTimeout;
            // What still comes of the body isn't waited for either.
            response.Headers.Connection = "close";
            return null;
        }
        catch (BadHttpRequestException e)
        {
            AdapterLog.NotAnActivity(Logger, e.Message);
            response.StatusCode = e.StatusCode;
            return null;
        }

        if (body is not { } whole)
        {
            AdapterLog.TooLong(Logger, RequestBody.Limit);
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return null;
        }

        return ReadActivity(ActivityText.WithoutMark(whole), response);
    }

    private Activity ReadActivity(ArraySegment<byte> body, HttpResponse response)
    {
        try
        {
            var reason = ActivityText.BrokenBy(body);
            using var stream = new MemoryStream(body.Array, body.Offset, body.Count, writable: false, publiclyVisible: true);
            var activity = reason == null ? BotJson.Read<Activity>(stream) : null;
            reason ??= ActivityShape.BrokenBy(activity);
            if (reason == null)
                return activity;
            AdapterLog.NotAnActivity(Logger, reason);
        }
        catch (Exception e) when (BotJson.IsOfAnotherShape(e))
        {
            AdapterLog.NotAnActivity(Logger, e.GetType().Name);
        }

        response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        if (invokeResponse == null)
        {
            response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        response.StatusCode = invokeResponse.Status;
        if (invokeResponse.Body == null)
            return;
        using var body = BotJson.Write(invokeResponse.Body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await body.CopyToAsync(response.Body).ConfigureAwait(false);
    }
}
