using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The Teams calls of the connector.</summary>
internal sealed class HttpTeams(ConnectorTransport transport)
{
    public Task<TeamDetails> GetDetailsAsync(string teamId, CancellationToken cancellationToken) =>
        transport.GetTeamsAsync<TeamDetails>(Path(teamId), cancellationToken);

    public Task<ConversationList> GetChannelsAsync(string teamId, CancellationToken cancellationToken) =>
        transport.GetTeamsAsync<ConversationList>(Path(teamId) + "/conversations", cancellationToken);

    private static string Path(string teamId) => $"v3/teams/{PathSegment.Of(teamId)}";
}
