using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Editions;

/// <summary>What the commands and the button have in common: only an administrator, only in personal chat.</summary>
internal sealed class EditionDesk(CurrentPlaybook playbook, PlaybookReloading reloading, ReloadRequests requests, EditionCard cards, Roles roles, Words words)
{
    /// <summary>The text that says why this isn't done here for this person; null: it is.</summary>
    public string? Refusal(Turn turn) =>
        !roles.IsAdministrator(turn.Person) ? words.Plain(turn.Language, "editions.administrators-only")
        : turn.Kind != ConversationKind.Personal ? words.Plain(turn.Language, "editions.in-person")
        : null;

    public JObject Show(Turn turn) => cards.Build(turn.Language, playbook.InForce);

    /// <summary>Reads the files again, here and, where they are whole, in every other copy of the bot.</summary>
    public async Task<JObject> ReloadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var before = playbook.Edition.Version;
        var faults = await reloading.ReadAgainAsync(cancellationToken);
        if (faults.Count > 0)
            return cards.Refused(turn.Language, playbook.InForce, faults);
        await requests.AskAsync(playbook.Edition.Version, cancellationToken);
        return cards.Reloaded(turn.Language, playbook.InForce, isNew: playbook.Edition.Version != before);
    }

    public async Task AnswerAsync(Turn turn, Func<Task<JObject>> card, CancellationToken cancellationToken)
    {
        if (Refusal(turn) is { } refusal)
            await turn.SayAsync(refusal, cancellationToken);
        else
            await turn.ShowAsync(await card(), words.Plain(turn.Language, "editions.title"), cancellationToken);
    }
}
