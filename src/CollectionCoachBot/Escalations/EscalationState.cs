namespace CollectionCoachBot.Escalations;

internal enum EscalationState
{
    Open,
    Acknowledged,
    Decided,
    Closed,
}
