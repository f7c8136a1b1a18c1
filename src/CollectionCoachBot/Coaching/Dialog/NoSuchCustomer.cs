using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>Says that nobody was found by what was typed, where a customer of the ledger is needed.</summary>
internal sealed class NoSuchCustomer(Words words)
{
    public Task SayAsync(Turn turn, string typed, CancellationToken cancellationToken) =>
        turn.SayAsync(words.Plain(turn.Language, "coach-dialog.nobody", ("text", Escape.Shorten(typed, 40))), cancellationToken);
}
