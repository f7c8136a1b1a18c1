namespace CollectionCoachBot.Playbook;

/// <summary>Whom a legal entry binds.</summary>
internal enum LawReach
{
    /// <summary>Every contract under the entry's law.</summary>
    General,

    /// <summary>保障中小企业款项支付条例: we were small or medium-sized at signing, they are a large enterprise or a public body.</summary>
    Sme,

    /// <summary>The same regulation where it binds public bodies, and of large enterprises only the state's: whose a company is, nobody told us.</summary>
    PublicBody,
}
