namespace CollectionCoachBot.Playbook;

/// <summary>Whom a legal entry binds.</summary>
internal enum LawReach
{
    /// <summary>Every contract under the entry's law.</summary>
    General,

    /// <summary>
    /// 保障中小企业款项支付条例 (art. 2 and 3): goods, works or services; at signing we were small or medium-sized and said so, they were a large
    /// enterprise or a public body.
    /// </summary>
    Sme,

    /// <summary>The same regulation where it binds public bodies, and of large enterprises only the state's: whose a company is, nobody told us.</summary>
    PublicBody,

    /// <summary>A sale of goods.</summary>
    Sale,

    /// <summary>A sale of goods to which that regulation doesn't apply: where it does, its own rule goes first.</summary>
    SaleOnly,
}
