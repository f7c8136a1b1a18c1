namespace CollectionCoachBot.Playbook;

/// <summary>Five ways of phrasing the same thing.</summary>
internal enum Style
{
    /// <summary>同理式: leans on agreement and keeping one's word.</summary>
    Respectful,

    /// <summary>共情式: names their difficulty in one clause, then asks.</summary>
    Empathetic,

    /// <summary>求助式: asks the person for one act within their power; at most twice in a row.</summary>
    HelpSeeking,

    /// <summary>节点式: a real date, theirs first, ours second.</summary>
    Milestone,

    /// <summary>严肃式: clause, date, consequence already decided.</summary>
    Formal,
}
