using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Who is in a Teams conversation, and what Teams knows about its team. Every call goes to Teams, which limits them.</summary>
public static class TeamsInfo
{
    /// <exception cref="InvalidOperationException">Neither the id nor the turn names a team.</exception>
    /// <exception cref="Rest.HttpOperationException">Teams refused.</exception>
    public static Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        ConnectorOf(turnContext).Teams.GetDetailsAsync(TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>All channels; General has no name, since every client translates it.</summary>
    /// <exception cref="InvalidOperationException">Neither the id nor the turn names a team.</exception>
    /// <exception cref="Rest.HttpOperationException">Teams refused.</exception>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var channels = await ConnectorOf(turnContext).Teams.GetChannelsAsync(TeamOf(turnContext, teamId), cancellationToken)
            .ConfigureAwait(false);
        return channels.Conversations;
    }

    /// <summary>A member of the team, or of the chat when the turn isn't in a team.</summary>
    /// <exception cref="Schema.ErrorResponseException">Teams refused: 404 when the user isn't a member.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? ChatOf(turnContext), cancellationToken);

    /// <exception cref="InvalidOperationException">Neither the id nor the turn names a team.</exception>
    /// <exception cref="Schema.ErrorResponseException">Teams refused: 404 when the user isn't a member.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>One page of the members of the team, or of the chat when the turn isn't in a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">At most this many; Teams gives between 50 and 500.</param>
    /// <param name="continuationToken">Of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="Schema.ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        PageAsync(
            turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? ChatOf(turnContext), pageSize, continuationToken,
            cancellationToken);

    /// <exception cref="InvalidOperationException">Neither the id nor the turn names a team.</exception>
    /// <exception cref="Schema.ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string teamId = null, string continuationToken = null, int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext, string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var connector = turnContext.TurnState.Get<IConnectorClient>() ?? throw NoConnector();
        var page = await connector.Conversations
            .GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext, string userId, string conversationId, CancellationToken cancellationToken) =>
        ConnectorOf(turnContext).Members.GetMemberAsync<TeamsChannelAccount>(conversationId, userId, cancellationToken);

    // A team's id is the id of the conversation that all its members are in.
    private static string TeamOf(ITurnContext turnContext, string teamId) =>
        teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? throw new InvalidOperationException("This method is only valid within the scope of a Teams team.");

    private static string ChatOf(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The turn's activity has no conversation.");

    private static HttpConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() as HttpConnectorClient ?? throw NoConnector();

    private static InvalidOperationException NoConnector() =>
        new InvalidOperationException("The turn has no connector client that can talk to Teams.");
}
