namespace CollectionCoachBot.Playbook;

/// <summary>How a part of an entry is shown, and to whom.</summary>
internal enum PartKind
{
    Told,

    /// <summary>Words to say aloud.</summary>
    Spoken,

    /// <summary>For trainers: the name that the training literature has for it. On no card.</summary>
    Training,

    /// <summary>Who may grant it.</summary>
    Authority,
}
