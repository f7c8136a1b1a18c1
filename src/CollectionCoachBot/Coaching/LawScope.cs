using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// Whether a legal statement applies to an account. What isn't known counts as no: a wrong statement of law costs more than a
/// missing one, and every reply stands without it.
/// </summary>
internal static class LawScope
{
    public static bool Holds(LawEntry entry, AccountBrief? account)
    {
        if (account is null || account.Jurisdiction == Jurisdiction.Unknown || account.Jurisdiction != entry.Jurisdiction)
            return false;
        return entry.Reach switch
        {
            LawReach.General => true,

            // 保障中小企业款项支付条例 art. 2 and 3: the parties' sizes when the contract was signed.
            LawReach.Sme => account.OurSizeAtSigning == CompanySize.Sme && account.TheirSizeAtSigning is CompanySize.Large or CompanySize.PublicBody,
            LawReach.PublicBody => account is { OurSizeAtSigning: CompanySize.Sme, TheirSizeAtSigning: CompanySize.PublicBody },
            _ => false,
        };
    }
}
