using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Advising;

internal static class CallKinds
{
    public static CallKind Of(AccountBrief? account, WhyUnpaid? why) =>
        account?.AllDisputed == true || why == WhyUnpaid.Disputed ? CallKind.Dispute
        : account?.AcceptanceMissing == true ? CallKind.Acceptance
        : CallKind.Stage;
}
