using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.List;

/// <summary>Reads somebody's follow-ups and makes the card of one page.</summary>
internal sealed class FollowUpList(FollowUpBook book, Ledger ledger, FollowUpListCard cards)
{
    /// <param name="turn">Whose.</param>
    /// <param name="start">The first follow-up of the page; null, or one that is closed by now: the first page.</param>
    /// <param name="chosen">The row that is open for another date; null: none.</param>
    /// <param name="notice">A text behind <c>follow-ups.</c> for the line on top; null: none.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    public async Task<JObject> CardAsync(Turn turn, string? start, string? chosen, string? notice, CancellationToken cancellationToken)
    {
        var today = ledger.Today();
        var endOfWeek = FollowUpPage.EndOfWeek(today);
        var mine = await book.MineAsync(turn.Person, cancellationToken);
        var listed = mine.Where(followUp => followUp.DueOn <= endOfWeek).ToList();
        var first = Math.Max(0, listed.FindIndex(followUp => followUp.Id == start));
        var rows = new List<FollowUpRow>();
        foreach (var followUp in listed.Skip(first).Take(FollowUpPage.Size))
            rows.Add(new FollowUpRow(followUp, followUp.CustomerId is { } customer ? await ledger.BriefAsync(customer, turn.Scope, cancellationToken) : null));
        return cards.Build(
            new FollowUpPage
            {
                Today = today,
                Rows = rows,
                Overdue = listed.Count(followUp => followUp.DueOn < today),
                DueToday = listed.Count(followUp => followUp.DueOn == today),
                ThisWeek = listed.Count(followUp => followUp.DueOn > today),
                Later = mine.Count - listed.Count,
                NextLater = mine.Count > listed.Count ? mine[listed.Count].DueOn : null,
                Start = first > 0 ? listed[first].Id : null,
                More = first + FollowUpPage.Size < listed.Count ? listed[first + FollowUpPage.Size].Id : null,
            },
            chosen,
            notice,
            turn.Language);
    }
}
