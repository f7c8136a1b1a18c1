namespace CollectionCoachBot.Playbook;

/// <summary>Who on our side does a step of a dunning plan.</summary>
internal enum PlanRole
{
    Rep,
    Manager,
    Finance,
    Legal,
    Director,
}
