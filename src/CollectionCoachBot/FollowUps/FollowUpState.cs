namespace CollectionCoachBot.FollowUps;

internal enum FollowUpState
{
    Open,
    Done,
    Cancelled,
}
