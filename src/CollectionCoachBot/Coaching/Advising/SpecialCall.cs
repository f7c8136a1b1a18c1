using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>
/// The two calls that aren't about a payment yet: settle a dispute, get acceptance signed. Goal, words and don'ts are their
/// own; what helps to get papers from this kind of customer is taken from the cell before the due date.
/// </summary>
internal static class SpecialCall
{
    /// <summary>An id of the playbook's topic of ways to pay.</summary>
    private const string Installments = "installments";

    public static Advice Advise(CallKind kind, Advice before, CoachRequest request, Words words)
    {
        var prefix = kind == CallKind.Dispute ? "coaching.dispute-" : "coaching.acceptance-";
        string Say(string key) => words.Card(request.Language, prefix + key);

        return before with
        {
            Kind = kind,
            Goal = new GoalAdvice(Say("target"), Say("acceptable"), Say("least")),
            Opening = before.Opening with { StyleName = Say("name"), Words = Say("opening") },
            OtherOpenings = [],
            Questions = [Say("question-1"), Say("question-2"), Say("question-3")],
            Excuses = kind == CallKind.Dispute ? [] : before.Excuses,
            GiveAndGet = kind == CallKind.Dispute ? [] : before.GiveAndGet,
            Tactics = kind == CallKind.Dispute ? [] : before.Tactics,
            Offer = request.WhyUnpaid is WhyUnpaid.Disputed or WhyUnpaid.StuckInProcess ? WithoutInstallments(before.Offer) : null,
            Close = Say("close"),
            NoDate = Say("no-date"),
            Confirmation = request.Promise is { } promise ? Promised(promise, prefix, request, words) : Say("confirmation"),
            Homework = [Say("homework-1"), Say("homework-2"), Say("homework-3")],
            Donts = [Say("dont-1"), Say("dont-2")],
            Escalate = Say("escalate"),
        };
    }

    /// <summary>Terms for paying later, asked of somebody who doesn't owe yet, would concede what is still open.</summary>
    private static OfferAdvice? WithoutInstallments(OfferAdvice? offer) =>
        offer is null || offer.Options.Any(option => option.Id == Installments) ? null : offer;

    /// <summary>With what was promised on the way: the customer's words about money stand in writing, whatever the call was about.</summary>
    private static string Promised(PromiseFact promise, string prefix, CoachRequest request, Words words) =>
        words.Plain(request.Language, prefix + "confirmation-promised",
            ("amount", Figures.Money(promise.Amount, promise.Currency, request.Language)), ("date", Figures.Date(promise.PayOn, request.Today, request.Language)));
}
