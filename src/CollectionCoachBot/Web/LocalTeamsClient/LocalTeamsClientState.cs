namespace CollectionCoachBot.Web.LocalTeamsClient;

internal enum LocalTeamsClientState
{
    Off,
    Starting,
    Running,
    NodeMissing,
    Failed,
}
