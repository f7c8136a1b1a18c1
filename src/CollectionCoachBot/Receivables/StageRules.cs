namespace CollectionCoachBot.Receivables;

/// <summary>How far past due a receivable and a customer are. Pure: the same amounts and day give the same stage.</summary>
internal static class StageRules
{
    /// <summary>
    /// The stage of one due date. d = <paramref name="today"/> − <paramref name="dueOn"/>; d ≤ 0, so the due day too, is M0.
    /// </summary>
    public static OverdueStage Of(DateOnly dueOn, DateOnly today, StageOptions stages)
    {
        var days = today.DayNumber - dueOn.DayNumber;
        return days <= 0 ? OverdueStage.M0
            : days <= stages.M1LastDay ? OverdueStage.M1
            : days <= stages.M2LastDay ? OverdueStage.M2
            : days <= stages.M3LastDay ? OverdueStage.M3
            : OverdueStage.M3Plus;
    }

    /// <summary>
    /// A customer's stage: the worst one whose undisputed balance reaches the tolerance in some currency.
    /// </summary>
    /// <remarks>
    /// A tolerance keeps a forgotten remainder from making a good customer a bad one; it must not make small debts vanish.
    /// So where something is overdue and no stage reaches it, each currency names the stage that holds most of its overdue amount
    /// (of two that hold as much, the worse), and the worst of these is the customer's. M0 is only for who owes nothing past due:
    /// what isn't due yet never outweighs what is. Amounts of different currencies are never added or compared.
    /// </remarks>
    /// <param name="undisputed">Undisputed open amounts by currency and stage; several entries of one kind are added.</param>
    /// <param name="tolerance">How much must stand in a stage to decide.</param>
    public static OverdueStage OfCustomer(IEnumerable<StageAmount> undisputed, ToleranceOptions tolerance)
    {
        var reached = OverdueStage.M0;
        var heaviest = OverdueStage.M0;
        foreach (var currency in undisputed.Where(part => part.Stage != OverdueStage.M0 && part.Amount > 0m).GroupBy(part => part.Currency))
        {
            var needed = Math.Max(tolerance.Amount, tolerance.Share * currency.Sum(part => part.Amount));
            var mostInOne = 0m;
            var most = OverdueStage.M0;
            foreach (var stage in currency.GroupBy(part => part.Stage).OrderBy(stage => stage.Key))
            {
                var amount = stage.Sum(part => part.Amount);
                if (amount >= needed && stage.Key > reached)
                    reached = stage.Key;
                if (amount >= mostInOne)
                    (mostInOne, most) = (amount, stage.Key);
            }

            if (most > heaviest)
                heaviest = most;
        }

        return reached != OverdueStage.M0 ? reached : heaviest;
    }
}
