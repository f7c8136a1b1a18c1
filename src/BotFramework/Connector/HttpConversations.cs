using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversation calls of the connector.</summary>
internal sealed class HttpConversations(ConnectorTransport transport) : IConversations
{
    private const string Root = "v3/conversations";

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return transport.SendAsync<ConversationResourceResponse>(HttpMethod.Post, Root, parameters, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = null, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        transport.SendAsync<ConversationsResult>(
            HttpMethod.Get, Root + Query(("continuationToken", continuationToken)), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return transport.SendAsync<ResourceResponse>(
            HttpMethod.Post, Path(conversationId, "activities"), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return transport.SendAsync<ResourceResponse>(
            HttpMethod.Post, ActivityPath(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return transport.SendAsync<ResourceResponse>(
            HttpMethod.Put, ActivityPath(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        transport.SendAsync(HttpMethod.Delete, ActivityPath(conversationId, activityId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId, int? pageSize = null, string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var query = Query(
            ("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)), ("continuationToken", continuationToken));
        return transport.SendAsync<PagedMembersResult>(
            HttpMethod.Get, Path(conversationId, "pagedmembers") + query, null, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        transport.SendAsync<IList<ChannelAccount>>(
            HttpMethod.Get, Path(conversationId, "members"), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        transport.SendAsync<IList<ChannelAccount>>(
            HttpMethod.Get, ActivityPath(conversationId, activityId) + "/members", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId, string memberId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        transport.SendAsync(HttpMethod.Delete, MemberPath(conversationId, memberId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId, Transcript transcript, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return transport.SendAsync<ResourceResponse>(
            HttpMethod.Post, Path(conversationId, "activities/history"), transcript, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attachmentUpload);
        return transport.SendAsync<ResourceResponse>(
            HttpMethod.Post, Path(conversationId, "attachments"), attachmentUpload, customHeaders, cancellationToken);
    }

    /// <summary>One member, with all that the channel tells of it.</summary>
    public async Task<T> GetMemberAsync<T>(string conversationId, string userId, CancellationToken cancellationToken)
        where T : ChannelAccount
    {
        using var answer = await transport.SendAsync<T>(
            HttpMethod.Get, MemberPath(conversationId, userId), null, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    private static string MemberPath(string conversationId, string memberId) =>
        $"{Path(conversationId, "members")}/{PathSegment.Of(memberId)}";

    private static string ActivityPath(string conversationId, string activityId) =>
        $"{Path(conversationId, "activities")}/{PathSegment.Of(activityId)}";

    private static string Path(string conversationId, string rest) =>
        $"{Root}/{PathSegment.Of(conversationId)}/{rest}";

    private static string Query(params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var query = string.Empty;
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
                query += $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }
}
