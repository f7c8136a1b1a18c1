using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>By which rule a contract's interest is computed, or what must be asked first. Nothing is guessed.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Law">The contract's law: an agreed rate leaves a statute's fixed sum in force where it grants one.</param>
/// <param name="Agreed">The agreed rate; null: none, or nobody was asked.</param>
/// <param name="Missing">What must be asked; empty unless the rule is <see cref="InterestRule.Unknown"/>.</param>
internal sealed record InterestBasis(InterestRule Rule, Jurisdiction Law, AgreedInterest? Agreed, IReadOnlyList<MissingFact> Missing)
{
    /// <param name="facts">What is known of the contract.</param>
    /// <param name="wasAsked">Whether somebody answered for a rate, be it that there is none.</param>
    /// <param name="agreed">The rate that was agreed; null: none.</param>
    public static InterestBasis Of(ContractFacts facts, bool wasAsked, AgreedInterest? agreed)
    {
        if (agreed is not null)
            return new(InterestRule.Agreed, facts.Jurisdiction, agreed, []);
        var rule = Statute(facts);
        List<MissingFact> missing = [];
        if (!wasAsked)
            missing.Add(MissingFact.AgreedRate);
        if (rule == InterestRule.Unknown)
            missing.Add(MissingFact.Contract);
        return new(missing.Count == 0 ? rule : InterestRule.Unknown, facts.Jurisdiction, null, missing);
    }

    /// <summary>What applies where nothing was agreed.</summary>
    private static InterestRule Statute(ContractFacts facts) => facts.Jurisdiction switch
    {
        Jurisdiction.Unknown => InterestRule.Unknown,
        Jurisdiction.Prc => (LawScope.Of(Jurisdiction.Prc, LawReach.Sme, facts), LawScope.Of(Jurisdiction.Prc, LawReach.SaleOnly, facts)) switch
        {
            (LawAnswer.Holds, _) => InterestRule.Sme,
            (LawAnswer.Fails, LawAnswer.Holds) => InterestRule.Sale,
            (LawAnswer.Fails, LawAnswer.Fails) => InterestRule.Counsel,
            _ => InterestRule.Unknown,
        },
        Jurisdiction.Uk => Supply(facts.Kind, InterestRule.Uk),
        Jurisdiction.Eu => Supply(facts.Kind, InterestRule.Eu),
        _ => InterestRule.Counsel,
    };

    /// <summary>Both statutes are about goods and services, works among them.</summary>
    private static InterestRule Supply(ContractKind kind, InterestRule rule) => kind switch
    {
        ContractKind.Unknown => InterestRule.Unknown,
        ContractKind.Other => InterestRule.Counsel,
        _ => rule,
    };
}
