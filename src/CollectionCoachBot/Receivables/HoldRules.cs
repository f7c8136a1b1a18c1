namespace CollectionCoachBot.Receivables;

/// <summary>What holds do to what is open. Pure.</summary>
internal static class HoldRules
{
    /// <summary>
    /// Lays the holds in force upon a customer's open receivables, which must not be tracked: <see cref="Receivable.Disputed"/> becomes the larger
    /// of the ledger's and ours, <see cref="Receivable.Held"/> what is on hold of the rest. Of several holds on one receivable the largest counts.
    /// </summary>
    /// <param name="open">That customer's receivables with something open.</param>
    /// <param name="holds">That customer's holds; those that are over do nothing.</param>
    /// <param name="today">The business day.</param>
    /// <returns>The holds that do something, the whole customer's first, then the longest.</returns>
    public static IReadOnlyList<ActiveHold> Lay(IReadOnlyList<Receivable> open, IReadOnlyList<Hold> holds, DateOnly today)
    {
        List<ActiveHold> active = holds.Count == 0 ? [] : holds.Where(hold => hold.IsInForce(today))
            .Select(hold => new ActiveHold(hold, open.FirstOrDefault(receivable => receivable.Id == hold.ReceivableId)))
            .Where(active => active.Hold.ReceivableId is null || active.Receivable is not null)
            .OrderBy(active => active.Receivable is not null).ThenByDescending(active => active.Hold.UntilOn).ThenBy(active => active.Hold.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var receivable in open)
        {
            receivable.Disputed = Math.Min(receivable.Open, Math.Max(receivable.Disputed, Largest(HoldKind.Dispute, receivable)));
            receivable.Held = Math.Min(receivable.Open - receivable.Disputed, Largest(HoldKind.Pause, receivable));
        }

        return active;

        // Asked twice of every open receivable of a list of thousands, of which hardly any is on hold.
        decimal Largest(HoldKind kind, Receivable receivable)
        {
            var largest = 0m;
            foreach (var one in active)
            {
                if (one.Hold.Kind == kind && (one.Receivable is null || one.Receivable == receivable))
                    largest = Math.Max(largest, one.Hold.Amount ?? receivable.Open);
            }

            return largest;
        }
    }
}
