using System.Globalization;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Objections;

/// <summary>Answers what a customer said from the playbook in force. What was said is neither kept nor logged.</summary>
internal sealed class ObjectionDesk(CurrentPlaybook playbook, ExcuseMatchers matchers, ObjectionCards cards, OpenCoachings coachings, LawDesk law, Words words)
{
    /// <summary>
    /// Below this score, or with the next one nearer than this, the likeliest excuse was the wrong one more often than not when the phrasings were
    /// tried against each other: then three are offered instead of one.
    /// </summary>
    private const double SureScore = 0.05;

    private const double SureLead = 1.3;

    /// <summary>What the customer said; its number; or nothing, which shows the catalogue.</summary>
    public JObject Answer(Turn turn, string said, Call call)
    {
        var edition = playbook.Edition;
        var text = edition.In(turn.Language);
        if (Numbered(text, said) is { } numbered)
            return cards.Of(numbered, [], "", call, turn.Language, text);
        var found = said.Length == 0 ? [] : matchers.Match(edition, said);
        if (found.Count == 0)
            return cards.Catalogue(said, call, turn.Language, text);
        var excuses = found.Take(ObjectionCards.Offered).Select(match => text.Excuses.First(excuse => excuse.Number == match.Number)).ToList();
        return IsSure(found)
            ? cards.Of(excuses[0], [.. excuses.Skip(1)], said, call, turn.Language, text)
            : cards.Unsure(excuses, said, call, turn.Language);
    }

    /// <summary>The excuse of a button; the catalogue where the playbook in force has it no more.</summary>
    public JObject Show(Turn turn, string? id, Call call)
    {
        var text = playbook.Edition.In(turn.Language);
        return text.Excuses.FirstOrDefault(excuse => IdOf(excuse) == id) is { } excuse
            ? cards.Of(excuse, [], "", call, turn.Language, text)
            : cards.Catalogue("", call, turn.Language, text);
    }

    /// <summary>The call that a button names: only its own rep's, within what they may see.</summary>
    public async Task<Call> CallAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        await coachings.FindAsync(turn, press.Id("s"), cancellationToken) is { } opened
            ? new Call(opened.Session.Id, law.IdsOf(opened, turn.Language))
            : Call.None;

    public Task ShowAsync(Turn turn, JObject card, CancellationToken cancellationToken) =>
        turn.ShowAsync(card, words.Plain(turn.Language, "objections.summary"), cancellationToken);

    /// <summary>What stands on a button for an excuse.</summary>
    public static string IdOf(Excuse excuse) => OpaqueId.Of(string.Create(CultureInfo.InvariantCulture, $"excuse/{excuse.Number}"));

    internal static bool IsSure(IReadOnlyList<ExcuseMatch> found) =>
        found[0].Score >= SureScore && (found.Count == 1 || found[0].Score >= SureLead * found[1].Score);

    private static Excuse? Numbered(PlaybookText text, string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? text.Excuses.FirstOrDefault(excuse => excuse.Number == number) : null;
}
