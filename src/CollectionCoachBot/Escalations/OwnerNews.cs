namespace CollectionCoachBot.Escalations;

/// <summary>Whether the account's owner was told in personal chat, and why not.</summary>
internal enum OwnerNews
{
    /// <summary>The ledger names no owner.</summary>
    NoOwner,

    /// <summary>Nobody known in Teams has the owner's e-mail; told as soon as somebody has.</summary>
    NotKnown,

    /// <summary>The owner escalated it, and is not told again.</summary>
    AskedThemselves,

    /// <summary>On its way.</summary>
    Waiting,
    Told,

    /// <summary>The app isn't installed for them: told when they install it, if this is still open.</summary>
    NotInstalled,

    /// <summary>The message may or may not have arrived.</summary>
    Unsure,
}
