using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.FollowUps;

/// <summary>Where an account stands, in one line: <c>M2 · 45 days overdue · CNY 380,000.00</c>.</summary>
internal sealed class StageLines(Words words)
{
    /// <param name="stage">The stage that was settled for the call, else the ledger's.</param>
    /// <param name="balance">The largest balance; null: nothing open, or not in the ledger.</param>
    /// <param name="language">The reader's.</param>
    /// <returns>Card text.</returns>
    public string Of(OverdueStage stage, Balance? balance, Language language)
    {
        var name = stage.Code();
        if (balance is null)
            return words.Card(language, "follow-ups.stage-only", ("stage", name));
        return balance.DaysOverdue > 0
            ? words.Card(language, "follow-ups.stage-overdue", ("stage", name), ("days", balance.DaysOverdue), ("amount", Figures.Money(balance.Overdue, balance.Currency, language)))
            : words.Card(language, "follow-ups.stage-open", ("stage", name), ("amount", Figures.Money(balance.Open, balance.Currency, language)));
    }
}
