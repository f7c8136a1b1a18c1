using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Law;

/// <summary>
/// Whether a legal statement applies to an account at a stage. What isn't known counts as no: a wrong statement of law costs more than a
/// missing one, and every reply stands without it.
/// </summary>
internal static class LawScope
{
    /// <param name="entry">The statement.</param>
    /// <param name="account">The customer; null: of one that isn't listed nothing is known.</param>
    /// <param name="stage">The stage that the call is about.</param>
    public static LawAnswer Of(LawEntry entry, AccountBrief? account, OverdueStage stage)
    {
        if (stage < entry.From)
            return LawAnswer.Fails;
        return Of(entry.Jurisdiction, entry.Reach, account?.Contract ?? ContractFacts.Unknown);
    }

    /// <summary>Whether a rule of a law binds a contract, at whatever stage.</summary>
    public static LawAnswer Of(Jurisdiction jurisdiction, LawReach reach, ContractFacts facts) =>
        All([Is(facts.Jurisdiction, jurisdiction), .. Conditions(reach, facts)]);

    private static LawAnswer[] Conditions(LawReach reach, ContractFacts facts) => reach switch
    {
        LawReach.General => [],
        LawReach.Sale => [Is(facts.Kind, ContractKind.Goods)],
        LawReach.SaleOnly => [Is(facts.Kind, ContractKind.Goods), Not(All(Regulation(facts, CompanySize.Large, CompanySize.PublicBody)))],
        LawReach.Sme => Regulation(facts, CompanySize.Large, CompanySize.PublicBody),
        LawReach.PublicBody => Regulation(facts, CompanySize.PublicBody),
        _ => [LawAnswer.Fails],
    };

    /// <summary>保障中小企业款项支付条例 art. 2 and 3: what is bought, both sizes when the contract was signed, and that we told them of ours.</summary>
    private static LawAnswer[] Regulation(ContractFacts facts, params ReadOnlySpan<CompanySize> theirs) =>
    [
        Is(facts.TheirSize, theirs),
        Is(facts.Kind, ContractKind.Goods, ContractKind.Works, ContractKind.Services),
        Is(facts.OurSize, CompanySize.Sme),
        facts.SizeTold switch { null => LawAnswer.Unknown, true => LawAnswer.Holds, false => LawAnswer.Fails },
    ];

    /// <summary>Whether a fact is one of these. Zero of each of these enumerations says that it isn't known.</summary>
    private static LawAnswer Is<T>(T fact, params ReadOnlySpan<T> wanted)
        where T : struct, Enum =>
        fact.Equals(default(T)) ? LawAnswer.Unknown : wanted.ToArray().Contains(fact) ? LawAnswer.Holds : LawAnswer.Fails;

    private static LawAnswer Not(LawAnswer answer) => answer switch { LawAnswer.Holds => LawAnswer.Fails, LawAnswer.Fails => LawAnswer.Holds, _ => LawAnswer.Unknown };

    private static LawAnswer All(LawAnswer[] answers) =>
        answers.Contains(LawAnswer.Fails) ? LawAnswer.Fails : answers.Contains(LawAnswer.Unknown) ? LawAnswer.Unknown : LawAnswer.Holds;
}
