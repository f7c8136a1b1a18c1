using CollectionCoachBot.Claims.Interest;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Claims.Interest;

public class InterestBasisTests
{
    [Theory]
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, ContractKind.Goods, true, InterestRule.Sme)]
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.PublicBody, ContractKind.Services, true, InterestRule.Sme)]
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, ContractKind.Goods, false, InterestRule.Sale)] // never told them
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Sme, ContractKind.Goods, true, InterestRule.Sale)]
    [InlineData(Jurisdiction.Prc, CompanySize.Large, CompanySize.Unknown, ContractKind.Goods, null, InterestRule.Sale)] // whoever they are, we aren't small
    [InlineData(Jurisdiction.Prc, CompanySize.Large, CompanySize.Large, ContractKind.Services, null, InterestRule.Counsel)]
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, ContractKind.Other, true, InterestRule.Counsel)]
    [InlineData(Jurisdiction.Uk, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Goods, null, InterestRule.Uk)]
    [InlineData(Jurisdiction.Uk, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Works, null, InterestRule.Uk)]
    [InlineData(Jurisdiction.Uk, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Other, null, InterestRule.Counsel)]
    [InlineData(Jurisdiction.Eu, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Services, null, InterestRule.Eu)]
    [InlineData(Jurisdiction.Us, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Goods, null, InterestRule.Counsel)]
    internal void Without_an_agreed_rate_the_law_and_the_contract_decide(
        Jurisdiction law, CompanySize ours, CompanySize theirs, ContractKind kind, bool? told, InterestRule rule)
    {
        var basis = InterestBasis.Of(new ContractFacts(law, ours, theirs, kind, told), wasAsked: true, agreed: null);

        Assert.Equal((rule, law), (basis.Rule, basis.Law));
        Assert.Empty(basis.Missing);
    }

    [Theory]
    [InlineData(Jurisdiction.Unknown, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Unknown, null, true, MissingFact.Contract)]
    [InlineData(Jurisdiction.Unknown, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Unknown, null, false, MissingFact.AgreedRate, MissingFact.Contract)]
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, ContractKind.Goods, null, true, MissingFact.Contract)] // told or not decides between two rates
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Unknown, ContractKind.Goods, true, true, MissingFact.Contract)]
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, ContractKind.Unknown, true, true, MissingFact.Contract)]
    [InlineData(Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, ContractKind.Goods, true, false, MissingFact.AgreedRate)]
    [InlineData(Jurisdiction.Uk, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Unknown, null, true, MissingFact.Contract)]
    [InlineData(Jurisdiction.Us, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Unknown, null, false, MissingFact.AgreedRate)]
    internal void What_is_missing_is_asked_and_never_guessed(
        Jurisdiction law, CompanySize ours, CompanySize theirs, ContractKind kind, bool? told, bool wasAsked, params MissingFact[] missing)
    {
        var basis = InterestBasis.Of(new ContractFacts(law, ours, theirs, kind, told), wasAsked, agreed: null);

        Assert.Equal(InterestRule.Unknown, basis.Rule);
        Assert.Equal(missing, basis.Missing);
    }

    [Theory]
    [InlineData(Jurisdiction.Prc)]
    [InlineData(Jurisdiction.Us)]
    [InlineData(Jurisdiction.Unknown)]
    internal void An_agreed_rate_goes_first_under_any_law(Jurisdiction law)
    {
        var basis = InterestBasis.Of(Debts.Sme with { Jurisdiction = law }, wasAsked: true, new AgreedInterest(0.03m, RatePeriod.Day, "8.2"));

        Assert.Equal((InterestRule.Agreed, 0.03m), (basis.Rule, basis.Agreed!.Percent));
    }
}
