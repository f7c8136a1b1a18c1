namespace CollectionCoachBot.Playbook;

/// <summary>One step of the dunning plan of a grade.</summary>
/// <param name="Day">Days after the due date; before it: negative.</param>
/// <param name="ActId">What is done, an entry of the topic of acts.</param>
/// <param name="ChannelId">On which way, an entry of the topic of channels; null: within our own company.</param>
/// <param name="By">Who does it.</param>
internal sealed record PlanStep(int Day, string ActId, string? ChannelId, PlanRole By);
