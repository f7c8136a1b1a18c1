namespace CollectionCoachBot.Playbook;

/// <summary>What is wrong with words that mustn't be said.</summary>
internal enum WordingKind
{
    Threat,
    Insult,
    Deceit,
    Shaming,
    ThirdParty,
    Promise,
    Legal,
    Disturbance,
}
