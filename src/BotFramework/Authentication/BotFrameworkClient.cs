using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Sends activities to another bot.</summary>
public abstract class BotFrameworkClient : IDisposable
{
    public virtual async Task<InvokeResponse> PostActivityAsync(
        string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity,
        CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken)
            .ConfigureAwait(false);

    public abstract Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity,
        CancellationToken cancellationToken = default);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
