using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

/// <summary>The list of special cases that opens from a coach card, and what choosing one or taking it back does.</summary>
internal sealed class SpecialDesk(Coachings coachings, CurrentPlaybook playbook, Words words)
{
    public Task<JObject> ListAsync(Turn turn, OpenCoaching opened, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<JObject>(cancellationToken) : Task.FromResult(List(turn, opened, Cases(turn), isGone: false));

    /// <summary>The coach card with the case in force. Of a case that the playbook has no more it says so, above the list anew.</summary>
    public async Task<JObject> ChooseAsync(Turn turn, OpenCoaching opened, string? entry, CancellationToken cancellationToken)
    {
        var cases = Cases(turn);
        return cases.FirstOrDefault(known => IdOf(known) == entry) is { } found
            ? await KeepAsync(turn, opened, found.Id, cancellationToken)
            : List(turn, opened, cases, isGone: true);
    }

    public Task<JObject> ClearAsync(Turn turn, OpenCoaching opened, CancellationToken cancellationToken) => KeepAsync(turn, opened, null, cancellationToken);

    private IReadOnlyList<TopicEntry> Cases(Turn turn) => playbook.Edition.In(turn.Language).Topic(PlaybookText.SpecialTopic).Entries;

    private JObject List(Turn turn, OpenCoaching opened, IReadOnlyList<TopicEntry> cases, bool isGone)
    {
        var (language, session) = (turn.Language, opened.Session);
        var chosen = opened.Account is { IsNaturalPerson: false } account ? account.SpecialId : session.SpecialId;
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "coaching.special-title", ("customer", Escape.Shorten(opened.Name, 40)))));
        if (isGone)
            card.Body.Add(CardParts.Notice(words.Card(language, "coaching.special-gone")));
        card.Body.Add(CardParts.Subtle(words.Card(language, "coaching.special-intro")));
        foreach (var entry in cases)
            card.Body.Add(Row(entry, entry.Id == chosen, session));
        var back = CardParts.Execute(words.Plain(language, "coaching.show"), CoachVerbs.Show, ("s", session.Id));
        card.Body.Add(chosen is null
            ? CardParts.Buttons(back)
            : CardParts.Buttons(back, CardParts.Execute(words.Plain(language, "coaching.special-none"), CoachVerbs.SpecialClear, ("s", session.Id))));
        return CardParts.ToJson(card);
    }

    private async Task<JObject> KeepAsync(Turn turn, OpenCoaching opened, string? specialId, CancellationToken cancellationToken)
    {
        await coachings.KeepSpecialAsync(opened.Session, specialId, turn, cancellationToken);
        return await coachings.CardAsync(opened.Session, turn, cancellationToken);
    }

    private static AdaptiveContainer Row(TopicEntry entry, bool isChosen, CoachSession session)
    {
        var button = CardParts.Execute(entry.Name, CoachVerbs.SpecialChoose, ("s", session.Id), ("e", IdOf(entry)));
        if (isChosen)
            button.Style = "positive";
        var buttons = CardParts.Buttons(button);
        buttons.Spacing = AdaptiveSpacing.None;
        return new AdaptiveContainer { Items = [buttons, CardParts.Subtle(Escape.Card(entry.Lines("signs")[0]))], Spacing = AdaptiveSpacing.Small };
    }

    private static string IdOf(TopicEntry entry) => OpaqueId.Of($"{entry.TopicId}/{entry.Id}");
}
