using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>
/// "Coach me" on a card. In the personal chat the dialog begins at once. On a shared card, where a coaching would be overheard, the first card
/// of the coaching goes to the presser's personal chat; the shared card stays as it is, with a line for the presser.
/// </summary>
internal sealed class CoachStart(
    CoachDialogs dialogs, Ledger ledger, Roles roles, Outbox outbox, SentCards sent, IDbContextFactory<CoachDb> databases, Words words) : ICardAction
{
    public const string ActionVerb = "coach.start";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        var account = press.Id("c") is { } id ? await ledger.BriefAsync(id, await roles.ScopeOfAsync(turn.Person, cancellationToken), cancellationToken) : null;
        if (account is null)
            return await sent.WithLineAsync(turn, press, words.Card(turn.Language, "coach-dialog.customer-not-found"), cancellationToken);
        if (turn.Kind == ConversationKind.Personal)
        {
            await dialogs.BeginAsync(turn.Context, new CoachValues { CustomerId = account.CustomerId }, cancellationToken);
            return await sent.WithLineAsync(turn, press, words.Card(turn.Language, "coach-dialog.started-below", ("customer", account.Name)), cancellationToken);
        }

        var line = await SendStarterAsync(turn, press, account, cancellationToken)
            ? words.Card(turn.Language, "coach-dialog.sent-to-you", ("customer", account.Name))
            : words.Card(turn.Language, "coach-dialog.sent-already", ("customer", account.Name));
        return await sent.WithLineAsync(turn, press, line, cancellationToken);
    }

    /// <returns>False when this person pressed for this customer on this card today already.</returns>
    private async Task<bool> SendStarterAsync(Turn turn, CardPress press, AccountBrief account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var key = $"{CoachStarter.MessageKind}:{turn.Person.Id}:{account.CustomerId}:{press.MessageId}:{Figures.IsoDate(account.Today)}";
        if (await Outbox.HasAsync(db, key, cancellationToken))
            return false;
        outbox.ToPerson(db, key, CoachStarter.MessageKind, account.CustomerId, turn.Person.Id);
        await db.SaveChangesAsync(cancellationToken);
        outbox.Wake();
        return true;
    }
}
