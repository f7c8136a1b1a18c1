using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Playbook;

namespace CollectionCoachBot.Tests.Coaching.Law;

public sealed class LawScopeTests
{
    /// <summary>Which facts each entry of the playbook needs: contract kinds, our size and theirs at signing, that we told ours, and the first stage. All need the law of mainland China.</summary>
    private static readonly Dictionary<string, Needs> Entries = new(StringComparer.Ordinal)
    {
        ["prc-532"] = Needs.Nothing,
        ["prc-593"] = Needs.Nothing,
        ["prc-579"] = Needs.Nothing,
        ["prc-525"] = Needs.Nothing,
        ["prc-552"] = Needs.Nothing,
        ["prc-628"] = Needs.Sale,
        ["prc-sale-interest"] = Needs.Sale with { From = OverdueStage.M2, Unless = Needs.Regulation },
        ["sme-9"] = Needs.Regulation,
        ["sme-10"] = Needs.Regulation,
        ["sme-11"] = Needs.Regulation,
        ["sme-12"] = Needs.Regulation with { TheirSizes = [CompanySize.PublicBody] },
        ["sme-14"] = Needs.Regulation,
        ["sme-15"] = Needs.Regulation,
        ["sme-17"] = Needs.Regulation with { From = OverdueStage.M2 },
    };

    public static TheoryData<string> EveryEntry() => [.. ThePlaybook.Edition.Chinese.Law.Keys];

    /// <summary>Every combination of facts and stages: what isn't known is never shown, what speaks against it never either.</summary>
    [Theory]
    [MemberData(nameof(EveryEntry))]
    public void An_entry_applies_only_where_all_that_it_needs_is_known_and_true(string id)
    {
        var needs = Entries[id];

        foreach (var language in new[] { ThePlaybook.Edition.Chinese, ThePlaybook.Edition.English })
            foreach (var facts in EveryContract())
                foreach (var stage in Enum.GetValues<OverdueStage>())
                {
                    var account = Accounts.Account(stage) with { Contract = facts };
                    Assert.True(needs.Answer(facts, stage) == LawScope.Of(language.Law[id], account, stage), $"{id} {stage} {facts}");
                }
    }

    [Fact]
    public void Nothing_is_known_of_the_contract_of_an_unlisted_customer()
    {
        Assert.DoesNotContain(ThePlaybook.Edition.Chinese.Law.Values, entry => LawScope.Of(entry, account: null, OverdueStage.M3) == LawAnswer.Holds);
    }

    [Fact]
    public void Every_entry_holds_for_some_contract()
    {
        Assert.All(ThePlaybook.Edition.Chinese.Law.Values, entry => Assert.Contains(EveryContract(),
            facts => LawScope.Of(entry, Accounts.Account(OverdueStage.M2) with { Contract = facts }, OverdueStage.M2) == LawAnswer.Holds));
    }

    private static IEnumerable<ContractFacts> EveryContract() =>
        from law in Enum.GetValues<Jurisdiction>()
        from ours in Enum.GetValues<CompanySize>()
        from theirs in Enum.GetValues<CompanySize>()
        from kind in Enum.GetValues<ContractKind>()
        from told in new bool?[] { null, true, false }
        select new ContractFacts(law, ours, theirs, kind, told);

    /// <summary>Empty: it doesn't matter.</summary>
    private sealed record Needs(ContractKind[] Kinds, CompanySize[] OurSizes, CompanySize[] TheirSizes, bool Told, OverdueStage From)
    {
        public static readonly Needs Nothing = new([], [], [], Told: false, OverdueStage.M0);
        public static readonly Needs Sale = Nothing with { Kinds = [ContractKind.Goods] };

        public static readonly Needs Regulation = new(
            [ContractKind.Goods, ContractKind.Works, ContractKind.Services], [CompanySize.Sme], [CompanySize.Large, CompanySize.PublicBody], Told: true, OverdueStage.M0);

        /// <summary>Another rule that goes first.</summary>
        public Needs? Unless { get; init; }

        public LawAnswer Answer(ContractFacts facts, OverdueStage stage)
        {
            var first = Unless?.Answer(facts with { Jurisdiction = Jurisdiction.Prc }, stage) ?? LawAnswer.Fails;
            var contradicted = first == LawAnswer.Holds || stage < From || facts.Jurisdiction is not (Jurisdiction.Unknown or Jurisdiction.Prc)
                || Speaks(Kinds, facts.Kind) == false || Speaks(OurSizes, facts.OurSize) == false || Speaks(TheirSizes, facts.TheirSize) == false
                || Told && facts.SizeTold == false;
            var known = first == LawAnswer.Fails && facts.Jurisdiction != Jurisdiction.Unknown
                && Speaks(Kinds, facts.Kind) == true && Speaks(OurSizes, facts.OurSize) == true && Speaks(TheirSizes, facts.TheirSize) == true
                && (!Told || facts.SizeTold == true);
            return contradicted ? LawAnswer.Fails : known ? LawAnswer.Holds : LawAnswer.Unknown;
        }

        /// <summary>Null: not known.</summary>
        private static bool? Speaks<T>(T[] wanted, T fact)
            where T : struct, Enum => wanted.Length == 0 ? true : fact.Equals(default(T)) ? null : wanted.Contains(fact);
    }
}
