namespace CollectionCoachBot.Claims.Interest;

/// <summary>What interest for paying late is measured by.</summary>
internal enum InterestRule
{
    /// <summary>Facts are missing: <see cref="InterestBasis.Missing"/> says which. Nothing is computed.</summary>
    Unknown,

    /// <summary>The rate that the contract agrees, under any law.</summary>
    Agreed,

    /// <summary>保障中小企业款项支付条例 art. 17: 0.05 % a day where nothing was agreed.</summary>
    Sme,

    /// <summary>最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释 art. 18: the one-year LPR at the time of the breach, plus 30 to 50 %.</summary>
    Sale,

    /// <summary>Late Payment of Commercial Debts (Interest) Act 1998: 8 % over the Bank of England's rate, and a fixed sum.</summary>
    Uk,

    /// <summary>Directive 2011/7/EU: 8 percentage points over the reference rate at least, and EUR 40 at least.</summary>
    Eu,

    /// <summary>No rule here covers it.</summary>
    Counsel,
}
