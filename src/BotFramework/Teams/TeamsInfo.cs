using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
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
    /// <exception cref="ErrorResponseException">Teams refused: 404 when the user isn't a member.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? ChatOf(turnContext), cancellationToken);

    /// <exception cref="InvalidOperationException">Neither the id nor the turn names a team.</exception>
    /// <exception cref="ErrorResponseException">Teams refused: 404 when the user isn't a member.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>One page of the members of the team, or of the chat when the turn isn't in a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">At most this many; Teams gives between 50 and 500.</param>
    /// <param name="continuationToken">Of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        PageAsync(
            turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? ChatOf(turnContext), pageSize, continuationToken,
            cancellationToken);

    /// <exception cref="InvalidOperationException">Neither the id nor the turn names a team.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string teamId = null, string continuationToken = null, int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    /// <summary>Starts a thread in a channel.</summary>
    /// <param name="turnContext">A turn in the same tenant: its adapter and service URL are used.</param>
    /// <param name="activity">The thread's first message, an <see cref="Activity"/>.</param>
    /// <param name="teamsChannelId">Where the thread starts.</param>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The thread, and the id of its first message.</returns>
    /// <exception cref="InvalidOperationException">The turn has no activity, so nobody knows where Teams is.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null)
            throw new InvalidOperationException("The turn has no activity.");
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        Tuple<ConversationReference, string> thread = null;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        await turnContext.Adapter.CreateConversationAsync(
            botAppId, Channels.Msteams, turnContext.Activity.ServiceUrl, audience: null, parameters, Remember, cancellationToken)
            .ConfigureAwait(false);
        return thread;

        Task Remember(ITurnContext turn, CancellationToken _)
        {
            thread = Tuple.Create(turn.Activity.GetConversationReference(), turn.Activity.Id);
            return Task.CompletedTask;
        }
    }

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
