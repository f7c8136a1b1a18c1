using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>Save on the log card. A refused form comes back as it was filled in, with the reason on top; a form that was stored before shows what it stored. From the worklist one comes back to it.</summary>
internal sealed class LogSave(
    LogDesk desk, CallLogs logs, LogCards cards, ICoachCards coach, IWorklistCards lists, FollowUpNotices notices, Words words, IOptions<FollowUpOptions> options) : ICardAction
{
    public const string ActionVerb = "log.save";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id("f") is not { } form || await desk.TopicAsync(turn, press.Id("s"), press.Id("c"), cancellationToken) is not { } topic)
            return notices.Of(turn.Language, "not-found");
        if (await logs.FindAsync(form, turn.Person, cancellationToken) is { } before)
            return await ShowAsync(turn, press, topic, before, cancellationToken);

        var isNoAnswer = press.Id("n") is not null;
        var input = new LogInput
        {
            Outcome = ReadOutcome(press.Text("outcome", 40)),
            Amount = press.Text("amount", 40),
            PromisedFor = press.Date("promised"),
            Next = press.Date("next"),
            Note = press.Text("note", LogRules.LongestNote + 2),
        };
        var suggested = await desk.SuggestedAsync(form, topic, isNoAnswer, cancellationToken);
        var (entry, refusal) = LogRules.Check(input, topic, suggested, options.Value, turn.Language);
        if (entry is null)
        {
            var problem = words.Card(turn.Language, "follow-ups.problem-" + refusal!.Key, ("figure", refusal.Figure));
            return cards.Form(new LogForm { FormId = form, Topic = topic, Values = input, IsNoAnswer = isNoAnswer, ListBefore = press.Id("w"), Problem = problem }, turn.Language);
        }

        return await ShowAsync(turn, press, topic, await logs.SaveAsync(form, topic, entry, turn.Person, cancellationToken), cancellationToken);
    }

    /// <summary>By its exact name: the framework's parser would take figures and lists as well.</summary>
    private static Outcome? ReadOutcome(string? name) =>
        Enum.GetValues<Outcome>().Where(outcome => outcome.ToString() == name).Select(outcome => (Outcome?)outcome).FirstOrDefault();

    private async Task<JObject> ShowAsync(Turn turn, CardPress press, LogTopic topic, SavedLog saved, CancellationToken cancellationToken)
    {
        string? confirmation = null;
        if (saved.Promise is { } promise)
        {
            var fact = new PromiseFact(promise.Amount, promise.Currency, promise.PayOn);
            confirmation = saved.Log.SessionId is { } session ? await coach.ConfirmationAsync(session, fact, turn, cancellationToken) : null;
            confirmation ??= words.Plain(
                turn.Language, "follow-ups.confirmation-text",
                ("amount", Figures.Money(promise.Amount, promise.Currency, turn.Language)), ("date", Figures.Date(promise.PayOn, topic.Today, turn.Language)));
        }

        return press.Id("w") is { } before
            ? await lists.BackAsync(turn, before, cards.SavedOnTop(saved, topic.Name, topic.Today, confirmation, turn.Language), cancellationToken)
            : cards.Saved(saved, topic.Name, topic.Today, confirmation, turn.Language);
    }
}
