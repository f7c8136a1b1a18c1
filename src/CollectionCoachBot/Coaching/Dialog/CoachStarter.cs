using System.Globalization;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>The first card of a coaching that was asked for on a shared card: the customer's figures and a button that begins the dialog here.</summary>
internal sealed class CoachStarter(Ledger ledger, Roles roles, IDbContextFactory<CoachDb> databases, Words words) : IMessageRenderer
{
    public const string MessageKind = "coach.starter";

    public string Kind => MessageKind;

    public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == row.PersonId, cancellationToken);
        if (person is null || await ledger.BriefAsync(row.Subject, await roles.ScopeOfAsync(person, cancellationToken), cancellationToken) is not { } account)
            return null;
        var language = person.Speaks;
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(Escape.Card(account.Name)));
        foreach (var balance in account.Balances.Where(balance => account.Stage == OverdueStage.M0 || balance.Overdue > 0m))
        {
            var amount = account.Stage == OverdueStage.M0 ? balance.Open : balance.Overdue;
            card.Body.Add(CardParts.Text(words.Card(language, "coach-dialog.starter-line",
                ("stage", account.Stage.Code()),
                ("amount", Figures.Money(amount, balance.Currency, language)),
                ("count", (account.Stage == OverdueStage.M0 ? balance.OpenCount : balance.OverdueCount).ToString(CultureInfo.InvariantCulture)))));
        }

        card.Actions.Add(CardParts.Submit(words.Plain(language, "coach-dialog.begin"), ("command", CoachCommand.CommandName), ("c", account.CustomerId)));
        return new RenderedMessage(CardParts.ToJson(card), words.Plain(language, "coach-dialog.starter-summary"));
    }
}
