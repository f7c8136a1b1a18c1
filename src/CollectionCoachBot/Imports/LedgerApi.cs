using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Mappings;
using CollectionCoachBot.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace CollectionCoachBot.Imports;

/// <summary>
/// <c>POST /api/ledger/imports</c>: takes a file and answers with the address of its job, before it is imported. <c>GET</c> on that address tells
/// what became of it.
/// </summary>
internal sealed class LedgerApi(
    ApiCallers callers, UploadReader uploads, ImportQueue queue, ImportJobs jobs, LedgerMappings mappings, ApiAnswers answers, TimeProvider clock, ILogger<LedgerApi> log)
{
    public const string Path = "/api/ledger/imports";

    private const string NameHeader = "Idempotency-Key";

    private const int LongestName = 200;

    public Task TakeAsync(HttpContext context) => AnswerAsync(context, TakeAsync);

    public Task TellAsync(HttpContext context) => AnswerAsync(context, async (told, caller) =>
    {
        var id = told.Request.RouteValues["id"] as string ?? "";
        var job = id.Length == OpaqueId.Length ? await jobs.FindAsync(id, caller, told.RequestAborted) : null;
        await answers.JobAsync(told, job ?? throw new ApiRefusedException(StatusCodes.Status404NotFound, "no-job"), StatusCodes.Status200OK);
    });

    /// <summary>Nothing of a body is read before it is known who sends it, that it can be taken, and that there is a place for it.</summary>
    private async Task TakeAsync(HttpContext context, string caller)
    {
        var name = NameOf(context.Request);
        var said = context.Request.Query.SelectMany(option => option.Value.Select(value => (option.Key, value ?? ""))).ToList();
        _ = ImportOptions.Of(said);
        if (context.Request.Headers.ContentEncoding.Any(coding => !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase)))
            throw new ApiRefusedException(StatusCodes.Status415UnsupportedMediaType, "compressed");
        if (context.Request.ContentLength > uploads.MaxBody)
            throw uploads.TooBig();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = uploads.MaxBody;

        var place = queue.TryEnter() ?? throw new ApiRefusedException(StatusCodes.Status429TooManyRequests, "busy");
        FileStream? content = null;
        var isQueued = false;
        try
        {
            var upload = await uploads.ReadAsync(context.Request, context.RequestAborted);
            content = upload.Content;
            var options = ImportOptions.Of([.. said, .. upload.Fields]);
            var request = options.Mapping is { } mapping ? (await mappings.FindAsync(mapping, context.RequestAborted)).Under(options.Request) : options.Request;
            request = request with { Way = ImportWay.Api, ById = caller };
            var job = new ImportJob
            {
                Caller = caller, IdempotencyKey = name, Digest = DigestOf(upload.Digest, options.Text), Options = options.Text, Bytes = content.Length,
                Worker = queue.Worker, CreatedAt = clock.GetUtcNow(), LeaseUntil = clock.GetUtcNow() + ImportJobs.Lease,
            };

            // From here on the sender's connection decides nothing any more.
            if (await jobs.AddAsync(job, CancellationToken.None) is { } known)
            {
                await AcceptAsync(context, known.Digest == job.Digest ? known : throw new ApiRefusedException(StatusCodes.Status422UnprocessableEntity, "other-file"));
                return;
            }

            isQueued = queue.TryAdd(new QueuedImport(job.Id, request, content, place));
            if (!isQueued)
            {
                await jobs.FinishAsync(job.Id, ImportJobState.Interrupted, ImportOutcome.Of("interrupted"), CancellationToken.None);
                throw new ApiRefusedException(StatusCodes.Status503ServiceUnavailable, "ending");
            }

            ImportsLog.Queued(log, job.Id, job.Bytes, caller);
            await AcceptAsync(context, job);
        }
        finally
        {
            // What the queue has is the worker's.
            if (!isQueued)
            {
                content?.Dispose();
                place.Dispose();
            }
        }
    }

    private Task AcceptAsync(HttpContext context, ImportJob job)
    {
        context.Response.Headers.Location = $"{Path}/{job.Id}";
        return answers.JobAsync(context, job, StatusCodes.Status202Accepted);
    }

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, string, Task> answer)
    {
        try
        {
            await answer(context, await callers.OfAsync(context));
        }
        catch (ApiRefusedException refused)
        {
            if (refused.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
                context.Response.Headers.RetryAfter = (ApiAnswers.AskAgain * 6).ToString(CultureInfo.InvariantCulture);
            await answers.ProblemAsync(context, refused.Status, "imports." + refused.Key, refused.Values);
        }
        catch (LedgerRefusedException refused)
        {
            await answers.ProblemAsync(context, StatusCodes.Status400BadRequest, "receivables." + refused.Key, refused.Values);
        }
        catch (BadHttpRequestException bad) when (!context.RequestAborted.IsCancellationRequested)
        {
            await answers.ProblemAsync(context, bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "imports.too-big-body" : "imports.not-whole", []);
        }
        catch (Exception e) when (DatabaseFault.In(e) is { } fault)
        {
            ImportsLog.NoDatabase(log, fault.Message);
            await answers.ProblemAsync(context, StatusCodes.Status503ServiceUnavailable, "imports.no-database", []);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Nobody is there to be answered.
            ImportsLog.BrokenOff(log);
            context.Abort();
        }
    }

    private static string? NameOf(HttpRequest request)
    {
        var given = request.Headers[NameHeader];
        if (given.Count == 0)
            return null;
        var name = given.ToString();
        return given.Count == 1 && name.Length is > 0 and <= LongestName && name.All(c => c is > ' ' and <= '~')
            ? name
            : throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-name", ("max", LongestName));
    }

    private static string DigestOf(string file, string options) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file + "\n" + options)));
}
