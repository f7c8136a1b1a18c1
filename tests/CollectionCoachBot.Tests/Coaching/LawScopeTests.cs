using CollectionCoachBot.Coaching;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Coaching;

public sealed class LawScopeTests
{
    /// <summary>What isn't known counts as no.</summary>
    [Theory]
    [InlineData(LawReach.General, Jurisdiction.Prc, CompanySize.Unknown, CompanySize.Unknown, true)]
    [InlineData(LawReach.General, Jurisdiction.Prc, CompanySize.Large, CompanySize.Large, true)]
    [InlineData(LawReach.General, Jurisdiction.Unknown, CompanySize.Sme, CompanySize.Large, false)]
    [InlineData(LawReach.General, Jurisdiction.Us, CompanySize.Sme, CompanySize.Large, false)]
    [InlineData(LawReach.General, Jurisdiction.Eu, CompanySize.Sme, CompanySize.Large, false)]
    [InlineData(LawReach.Sme, Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, true)]
    [InlineData(LawReach.Sme, Jurisdiction.Prc, CompanySize.Sme, CompanySize.PublicBody, true)]
    [InlineData(LawReach.Sme, Jurisdiction.Prc, CompanySize.Sme, CompanySize.Sme, false)]
    [InlineData(LawReach.Sme, Jurisdiction.Prc, CompanySize.Sme, CompanySize.Unknown, false)]
    [InlineData(LawReach.Sme, Jurisdiction.Prc, CompanySize.Unknown, CompanySize.Large, false)]
    [InlineData(LawReach.Sme, Jurisdiction.Prc, CompanySize.Unknown, CompanySize.PublicBody, false)]
    [InlineData(LawReach.Sme, Jurisdiction.Prc, CompanySize.Large, CompanySize.PublicBody, false)]
    [InlineData(LawReach.Sme, Jurisdiction.Unknown, CompanySize.Sme, CompanySize.Large, false)]
    [InlineData(LawReach.PublicBody, Jurisdiction.Prc, CompanySize.Sme, CompanySize.PublicBody, true)]
    [InlineData(LawReach.PublicBody, Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large, false)]
    [InlineData(LawReach.PublicBody, Jurisdiction.Prc, CompanySize.Unknown, CompanySize.PublicBody, false)]
    [InlineData(LawReach.PublicBody, Jurisdiction.Eu, CompanySize.Sme, CompanySize.PublicBody, false)]
    [InlineData(LawReach.Sme, Jurisdiction.Uk, CompanySize.Sme, CompanySize.PublicBody, false)]
    internal void A_legal_entry_applies_only_where_all_of_it_is_known(LawReach reach, Jurisdiction contract, CompanySize ours, CompanySize theirs, bool holds)
    {
        var entry = new LawEntry("entry", Jurisdiction.Prc, reach, "article", new DateOnly(2026, 11, 1), "statement");
        var account = Accounts.Account(OverdueStage.M2) with { Jurisdiction = contract, OurSizeAtSigning = ours, TheirSizeAtSigning = theirs };

        Assert.Equal(holds, LawScope.Holds(entry, account));
    }

    [Fact]
    public void Nothing_is_known_of_the_contract_of_an_unlisted_customer()
    {
        var entry = new LawEntry("entry", Jurisdiction.Prc, LawReach.General, "article", new DateOnly(2026, 11, 1), "statement");

        Assert.False(LawScope.Holds(entry, account: null));
    }
}
