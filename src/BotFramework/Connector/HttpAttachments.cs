using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The attachment calls of the connector.</summary>
internal sealed class HttpAttachments(ConnectorTransport transport) : IAttachments
{
    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        transport.SendAsync<AttachmentInfo>(HttpMethod.Get, Path(attachmentId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        transport.DownloadAsync($"{Path(attachmentId)}/views/{PathSegment.Of(viewId)}", customHeaders, cancellationToken);

    private static string Path(string attachmentId) => $"v3/attachments/{PathSegment.Of(attachmentId)}";
}
