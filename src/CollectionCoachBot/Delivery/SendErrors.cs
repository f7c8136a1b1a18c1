using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Delivery;

/// <summary>
/// Says what an error of the connector means for the message. The danger it guards against is a message sent twice: a 5xx, a cut
/// connection or a time-out can come after Teams has delivered, so only an answer of 429 and a connection that was never made
/// (name resolution, connect, TLS) prove that nothing arrived. What may be repeated without harm (an update, creating a personal
/// conversation) is tried again after those as well.
/// </summary>
internal static class SendErrors
{
    /// <summary>Codes with 403 and 404 that mean: not until the app is installed again, or the person lets it.</summary>
    private static readonly HashSet<string> GoneCodes = new(StringComparer.OrdinalIgnoreCase)
    {
        "BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin", "ForbiddenOperationException", "MessageWritesBlocked",
        "ConversationNotFound",
    };

    /// <param name="error">What the SDK threw.</param>
    /// <param name="mayRepeat">The request does no harm when it arrives twice.</param>
    /// <param name="now">For a Retry-After that names an instant.</param>
    public static SendResult Classify(Exception error, bool mayRepeat, DateTimeOffset now)
    {
        if (error is ErrorResponseException { Response: { } response } refused)
            return Classify(response.StatusCode, refused.Body?.Error?.Code, RetryAfter(response.Headers, now), mayRepeat);
        if (NeverLeft(error))
            return new SendResult(SendOutcome.TryAgain, Name(error));
        return new SendResult(mayRepeat ? SendOutcome.TryAgain : SendOutcome.Unknown, Name(error));
    }

    public static SendResult Classify(HttpStatusCode status, string? code, TimeSpan? retryAfter, bool mayRepeat)
    {
        var number = (int)status;
        var error = string.IsNullOrEmpty(code) ? $"HTTP {number}" : $"HTTP {number} {Shorten(code)}";
        return number switch
        {
            429 => new SendResult(SendOutcome.TryAgain, error, retryAfter),
            403 => new SendResult(SendOutcome.Unreachable, error),
            404 when code is not null && GoneCodes.Contains(code) => new SendResult(SendOutcome.Unreachable, error),
            408 or >= 500 => new SendResult(mayRepeat ? SendOutcome.TryAgain : SendOutcome.Unknown, error, mayRepeat ? retryAfter : null),
            412 when mayRepeat => new SendResult(SendOutcome.TryAgain, error, retryAfter),
            412 => new SendResult(SendOutcome.Unknown, error),
            _ => new SendResult(SendOutcome.Failed, error),
        };
    }

    /// <summary>Seconds, or the instant of an HTTP date; null where the header is missing or says neither.</summary>
    public static TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>>? headers, DateTimeOffset now)
    {
        var value = headers?.FirstOrDefault(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at > now ? at - now : TimeSpan.Zero
            : null;
    }

    /// <summary>
    /// The request didn't leave: no connection was made, or no token was had for it (the library of the tokens stands before the request).
    /// A connect that runs into a time-out can't be told from a slow answer and counts as one.
    /// </summary>
    private static bool NeverLeft(Exception error)
    {
        for (var e = error; e is not null; e = e.InnerException)
        {
            if (e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError })
                return true;
            if (e.GetType().Namespace is "Microsoft.Identity.Client")
                return true;
        }

        return false;
    }

    private static string Name(Exception error) => error is HttpRequestException { HttpRequestError: var kind }
        ? $"{nameof(HttpRequestException)} {kind}"
        : error.GetType().Name;

    private static string Shorten(string code) => code.Length <= 60 ? code : code[..60];
}
