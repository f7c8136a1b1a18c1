using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Rest;

/// <summary>Puts what proves the bot's identity into a request.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
