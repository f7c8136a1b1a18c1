using System;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's token for one audience. MSAL keeps and renews it; this stands before MSAL for what it leaves to its callers: one request at a
/// time however many messages wait, and after a failure a pause, doubling from a second to a minute, in which everything fails at once with
/// the same reason. Else every message of a busy bot would knock at a door that is shut, and write a line about it.
/// </summary>
internal sealed class BotTokens(string audience, Func<Task<AuthenticationResult>> ask, TimeProvider clock, ILogger logger)
{
    // MSAL's answer from memory costs more than the rest of a request's headers, and it renews minutes before the end.
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(1);

    private const int LongestPause = 60;

    private readonly Lock gate = new();
    private volatile Token token;
    private Task<Token> asking;
    private int failures;
    private DateTimeOffset nextTry;
    private string reason;

    /// <exception cref="MsalClientException">There is none now. Nothing was sent, so whatever needed it can be tried again later.</exception>
    public async ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (token is { } held && now < held.AskAgain)
            return held.Header;

        Task<Token> answer;
        lock (gate)
        {
            if (asking is null or { IsCompleted: true })
            {
                if (now < nextTry)
                    throw new MsalClientException("no_token", $"No token for {audience}: {reason}");
                // Not the caller's: others wait for the same token, and a caller who gives up must not hide that the door is shut.
                asking = Task.Run(AskAsync, CancellationToken.None);
            }

            answer = asking;
        }

        return (await answer.WaitAsync(cancellationToken).ConfigureAwait(false)).Header;
    }

    private async Task<Token> AskAsync()
    {
        try
        {
            var result = await ask().ConfigureAwait(false);
            var now = clock.GetUtcNow();
            var end = now + Held < result.ExpiresOn ? now + Held : result.ExpiresOn;
            lock (gate)
            {
                failures = 0;
                var header = token?.Header.Parameter == result.AccessToken ? token.Header : new AuthenticationHeaderValue("Bearer", result.AccessToken);
                return token = new Token(header, result.ExpiresOn, end);
            }
        }
        catch (Exception e)
        {
            var now = clock.GetUtcNow();
            lock (gate)
            {
                var pause = Math.Min(1 << Math.Min(failures, 10), LongestPause);
                failures++;
                nextTry = now + TimeSpan.FromSeconds(pause);
                reason = LogText.Of(e);
                if (token is { } old && old.Expires > nextTry)
                {
                    AuthenticationLog.TokenNotRenewed(logger, audience, reason, old.Expires, pause);
                    return token = old with { AskAgain = nextTry };
                }

                AuthenticationLog.NoToken(logger, audience, reason, pause);
            }

            throw new MsalClientException("no_token", $"No token for {audience}: {reason}", e);
        }
    }

    private sealed record Token(AuthenticationHeaderValue Header, DateTimeOffset Expires, DateTimeOffset AskAgain);
}
