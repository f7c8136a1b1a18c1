using System.Net;
using CollectionCoachBot.Delivery;

namespace CollectionCoachBot.Tests.Delivery;

public sealed class SendErrorsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(429, null, "TryAgain", "TryAgain")]
    [InlineData(408, null, "Unknown", "TryAgain")]
    [InlineData(412, null, "Unknown", "TryAgain")]
    [InlineData(500, null, "Unknown", "TryAgain")]
    [InlineData(502, "BadGateway", "Unknown", "TryAgain")]
    [InlineData(503, null, "Unknown", "TryAgain")]
    [InlineData(504, null, "Unknown", "TryAgain")]
    [InlineData(403, "BotNotInConversationRoster", "Unreachable", "Unreachable")]
    [InlineData(403, "ConversationBlockedByUser", "Unreachable", "Unreachable")]
    [InlineData(403, "BotDisabledByAdmin", "Unreachable", "Unreachable")]
    [InlineData(403, "MessageWritesBlocked", "Unreachable", "Unreachable")]
    [InlineData(403, null, "Unreachable", "Unreachable")]
    [InlineData(404, "ConversationNotFound", "Unreachable", "Unreachable")]
    [InlineData(404, "ActivityNotFoundInConversation", "Failed", "Failed")]
    [InlineData(404, null, "Failed", "Failed")]
    [InlineData(400, "BadSyntax", "Failed", "Failed")]
    [InlineData(401, null, "Failed", "Failed")]
    [InlineData(413, "MessageSizeTooBig", "Failed", "Failed")]
    public void A_status_says_what_became_of_a_message_and_of_what_may_be_repeated(int status, string? code, string message, string repeatable)
    {
        var once = SendErrors.Classify((HttpStatusCode)status, code, null, mayRepeat: false);
        var again = SendErrors.Classify((HttpStatusCode)status, code, null, mayRepeat: true);

        Assert.Equal((message, repeatable), (once.Outcome.ToString(), again.Outcome.ToString()));
        Assert.Equal(code is null ? $"HTTP {status}" : $"HTTP {status} {code}", once.Error);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "TryAgain")]
    [InlineData(HttpRequestError.ConnectionError, "TryAgain")]
    [InlineData(HttpRequestError.SecureConnectionError, "TryAgain")]
    [InlineData(HttpRequestError.ResponseEnded, "Unknown")]
    [InlineData(HttpRequestError.InvalidResponse, "Unknown")]
    [InlineData(HttpRequestError.Unknown, "Unknown")]
    public void Only_a_connection_that_was_never_made_proves_that_nothing_arrived(HttpRequestError error, string outcome) =>
        Assert.Equal(outcome, SendErrors.Classify(new HttpRequestException(error), mayRepeat: false, Now).Outcome.ToString());

    [Theory]
    [InlineData("30", 30)]
    [InlineData("1.5", 1.5)]
    [InlineData("Fri, 20 Nov 2026 01:00:20 GMT", 20)]
    [InlineData("Fri, 20 Nov 2026 00:00:00 GMT", 0)]
    public void Retry_after_is_seconds_or_an_instant(string header, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SendErrors.RetryAfter(new Dictionary<string, IEnumerable<string>> { ["retry-after"] = [header] }, Now));

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1e300")]
    [InlineData("")]
    public void A_retry_after_that_says_nothing_is_ignored(string header) =>
        Assert.Null(SendErrors.RetryAfter(new Dictionary<string, IEnumerable<string>> { ["Retry-After"] = [header] }, Now));
}
